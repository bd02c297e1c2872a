import { Link } from 'react-router-dom';
import { deepestResult } from '../../api/search.ts';
import styles from './ExplorePage.module.css';
import { type ExploreAddress, writeAddress } from './exploreAddress.ts';
import { words } from './words.ts';

export interface PagingProps {
  readonly address: ExploreAddress;
  readonly total: number;
  /** Results on this page. */
  readonly shown: number;
}

/** The pages before and after; a word where the search ends before its results do. */
export function Paging({ address, total, shown }: PagingProps) {
  const { from, size } = address;
  const next = from + size;
  const reachable = next < total && next + size <= deepestResult;
  if (total <= size || shown === 0) return null;
  return (
    <nav className={styles['paging']} aria-label={words.pages}>
      {from > 0 && (
        <Link className="button" to={writeAddress(address, { from: from - size })}>
          {words.previous}
        </Link>
      )}
      <p>{words.range(from + 1, from + shown, total)}</p>
      {reachable && (
        <Link className="button" to={writeAddress(address, { from: next })}>
          {words.next}
        </Link>
      )}
      {!reachable && next < total && <p className={styles['deep']}>{words.tooDeep(next)}</p>}
    </nav>
  );
}
