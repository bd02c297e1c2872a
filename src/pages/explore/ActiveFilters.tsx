import { facetNames, noFilters } from '../../api/searchFacets.ts';
import styles from './ActiveFilters.module.css';
import type { ExploreAddress } from './exploreAddress.ts';
import { FilterBox } from './FilterBox.tsx';
import type { Spell } from './spellings.ts';
import { useAddress } from './useAddress.ts';
import { words } from './words.ts';

/** The filters in force; taking the tick out of one takes it away. */
export function ActiveFilters(props: { readonly address: ExploreAddress; readonly spell: Spell }) {
  const { address, spell } = props;
  const [, change] = useAddress(address);
  const active = facetNames.flatMap((name) =>
    address.filters[name].map((value) => ({ name, value })),
  );
  if (active.length === 0) return null;
  return (
    <div className={styles['active']}>
      {active.map(({ name, value }) => (
        <FilterBox
          key={`${name} ${value}`}
          address={address}
          name={name}
          value={value}
          className={styles['chip']}
        >
          {words.facets[name]}: {spell(name, value)}
        </FilterBox>
      ))}
      <button
        type="button"
        className={styles['clear']}
        onClick={() => change({ filters: noFilters })}
      >
        {words.clear}
      </button>
    </div>
  );
}
