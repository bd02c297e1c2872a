import { Link } from 'react-router-dom';
import { AssetList } from '../../components/AssetList.tsx';
import { Notice } from '../../components/Notice.tsx';
import styles from './ExplorePage.module.css';
import { writeAddress } from './exploreAddress.ts';
import type { ExploredList as List } from './loadExplore.ts';
import { words } from './words.ts';

/** Tables by name, straight from the database, while the search is down. */
export function ExploredList({ address, list: { data, paging } }: List) {
  const to = (name: 'before' | 'after', cursor: string) =>
    `${writeAddress(address, {})}&${new URLSearchParams({ [name]: cursor })}`;
  return (
    <>
      <h1>{words.title}</h1>
      <Notice>{words.searchDown}</Notice>
      <p className="quiet" role="status">
        {words.tables(paging.total)}
      </p>
      <AssetList
        assets={data.map((table) => ({ ...table, type: 'table' }))}
        empty={words.nothing}
      />
      {(paging.before || paging.after) && (
        <nav className={styles['paging']} aria-label={words.pages}>
          {paging.before && (
            <Link className="button" to={to('before', paging.before)}>
              {words.previous}
            </Link>
          )}
          {paging.after && (
            <Link className="button" to={to('after', paging.after)}>
              {words.next}
            </Link>
          )}
        </nav>
      )}
    </>
  );
}
