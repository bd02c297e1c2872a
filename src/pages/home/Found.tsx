import { type ReactNode, Suspense, use } from 'react';
import { Link } from 'react-router-dom';
import type { SearchHit } from '../../api/searchHit.ts';
import { AssetList } from '../../components/AssetList.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import styles from './HomePage.module.css';
import { listLength, type Part } from './loadHome.ts';
import { words } from './words.ts';

export interface FoundProps {
  readonly part: Part;
  readonly empty: string;
  /** Where all of them are. */
  readonly all: string;
  readonly note?: (hit: SearchHit) => ReactNode;
}

/** A search's first results, when they are there; a word when the search is down. */
export function Found(props: FoundProps) {
  return (
    <Suspense fallback={<Skeleton lines={2 * listLength} />}>
      <Results {...props} />
    </Suspense>
  );
}

function Results({ part, empty, all, note }: FoundProps) {
  const result = use(part);
  if (!result) return <AssetList assets={[]} empty={words.searchDown} />;
  return (
    <>
      <AssetList assets={result.hits} empty={empty} {...(note ? { note } : {})} />
      {result.total > result.hits.length && (
        <Link to={all} className={styles['more']}>
          {words.all(result.total)}
        </Link>
      )}
    </>
  );
}
