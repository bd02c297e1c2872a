import { Link } from 'react-router-dom';
import { facetNames } from '../../api/searchFacets.ts';
import { Notice } from '../../components/Notice.tsx';
import { useNewest } from '../useLoaded.ts';
import { ActiveFilters } from './ActiveFilters.tsx';
import styles from './ExplorePage.module.css';
import { type ExploreAddress, writeAddress } from './exploreAddress.ts';
import { Facets } from './Facets.tsx';
import type { ExploredResults as Results } from './loadExplore.ts';
import { moveBetweenResults } from './moveBetweenResults.ts';
import { Paging } from './Paging.tsx';
import { ResultList } from './ResultList.tsx';
import { SortChoice } from './SortChoice.tsx';
import { spellings } from './spellings.ts';
import { words } from './words.ts';

export function ExploredResults({ address, results, counts }: Results) {
  const { total, hits, filtered, ...result } = useNewest(results);
  const spell = spellings(hits);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys bubble up from its links, which have the focus
    <div className={styles['page']} onKeyDown={moveBetweenResults}>
      <header className={styles['top']}>
        <h1>{words.title}</h1>
        <p role="status">{words.found(total, address.q)}</p>
        <SortChoice address={address} />
      </header>
      <Facets address={address} counts={{ ...result.counts, ...counts }} spell={spell} />
      <section className={styles['results']} aria-label={words.results}>
        <ActiveFilters address={address} spell={spell} />
        {!filtered && <Notice>{words.filtersIgnored}</Notice>}
        {hits.length > 0 ? <ResultList hits={hits} /> : <Nothing address={address} total={total} />}
        <Paging address={address} total={total} shown={hits.length} />
      </section>
    </div>
  );
}

function Nothing({ address, total }: { readonly address: ExploreAddress; readonly total: number }) {
  if (total === 0)
    return (
      <p className={styles['nothing']}>
        <strong>{words.nothing}</strong> {address.q && words.otherWords}{' '}
        {facetNames.some((name) => address.filters[name].length > 0) && words.fewerFilters}
      </p>
    );
  return (
    <p className={styles['nothing']}>
      <strong>{words.beyond}</strong> <Link to={writeAddress(address, {})}>{words.firstPage}</Link>
    </p>
  );
}
