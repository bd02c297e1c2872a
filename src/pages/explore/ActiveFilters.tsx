import { type FocusEvent, useLayoutEffect, useRef } from 'react';
import { facetNames, noFilters } from '../../api/searchFacets.ts';
import { focusBack, type Place, placeOf } from '../../components/focusBack.ts';
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
  const noteFocus = useFocusNearby();
  const active = facetNames.flatMap((name) =>
    address.filters[name].map((value) => ({ name, value })),
  );
  if (active.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes where the focus is
    <div className={styles['active']} onFocus={noteFocus}>
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

/** Once a filter has gone, and the focus with it, the next one has it, or else the first result. */
function useFocusNearby(): (event: FocusEvent) => void {
  const place = useRef<Place>([]);
  useLayoutEffect(() => {
    const isLost = place.current[0]?.isConnected === false;
    if (!isLost || document.activeElement !== document.body) return;
    focusBack(place.current, { preventScroll: true });
  });
  return ({ target }) => {
    place.current = placeOf(target);
  };
}
