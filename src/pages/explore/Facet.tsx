import { useState } from 'react';
import type { ValueCount } from '../../api/facetCounts.ts';
import type { FacetName } from '../../api/searchFacets.ts';
import { formatNumber } from '../../words/format.ts';
import { type ExploreAddress, isSame } from './exploreAddress.ts';
import styles from './Facets.module.css';
import { FilterBox } from './FilterBox.tsx';
import { useAddress } from './useAddress.ts';
import { words } from './words.ts';

const fewValues = 6;

export interface FacetProps {
  readonly name: FacetName;
  readonly address: ExploreAddress;
  readonly counts: readonly ValueCount[];
  readonly spell: (value: string) => string;
}

/** The values of one facet with their counts: the most frequent, and those that were chosen. */
export function Facet({ name, address, counts, spell }: FacetProps) {
  const [all, setAll] = useState(false);
  const [{ filters }] = useAddress(address);
  const values = withChosen(counts, filters[name]);
  if (values.length === 0) return null;
  const isChosen = (value: string) => filters[name].some((each) => isSame(each, value));
  const shown = values.filter(({ value }, index) => all || index < fewValues || isChosen(value));
  return (
    <fieldset className={styles['facet']}>
      <legend>{words.facets[name]}</legend>
      {shown.map(({ value, count }) => (
        <FilterBox key={value.toLowerCase()} address={address} name={name} value={value}>
          <span>{spell(value)}</span>
          {count !== null && <small>{formatNumber(count)}</small>}
        </FilterBox>
      ))}
      {values.length > fewValues && (
        <button type="button" className={styles['more']} onClick={() => setAll(!all)}>
          {all ? words.showFewer : words.showMore}
        </button>
      )}
    </fieldset>
  );
}

/** A chosen value stays in the list, whatever the server counted. */
function withChosen(counts: readonly ValueCount[], chosen: readonly string[]) {
  const missing = chosen.filter((value) => !counts.some((each) => isSame(each.value, value)));
  return [...missing.map((value) => ({ value, count: null })), ...counts];
}
