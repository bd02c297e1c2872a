import { sortings } from '../../api/search.ts';
import styles from './ExplorePage.module.css';
import type { ExploreAddress } from './exploreAddress.ts';
import { useAddress } from './useAddress.ts';
import { words } from './words.ts';

export function SortChoice({ address }: { readonly address: ExploreAddress }) {
  const [{ sort }, change] = useAddress(address);
  const choose = (chosen: string) =>
    change({ sort: sortings.find((each) => each === chosen) ?? 'relevance' });
  return (
    <label className={styles['sort']}>
      {words.sort}
      <select value={sort} onChange={(event) => choose(event.target.value)}>
        {sortings.map((each) => (
          <option key={each} value={each}>
            {words.sorts[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
