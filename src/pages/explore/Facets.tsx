import { useId, useState } from 'react';
import type { FacetCounts } from '../../api/facetCounts.ts';
import { facetNames } from '../../api/searchFacets.ts';
import type { ExploreAddress } from './exploreAddress.ts';
import { Facet } from './Facet.tsx';
import styles from './Facets.module.css';
import type { Spell } from './spellings.ts';
import { useAddress } from './useAddress.ts';
import { words } from './words.ts';

export interface FacetsProps {
  readonly address: ExploreAddress;
  readonly counts: FacetCounts;
  readonly spell: Spell;
}

/** What the results can be narrowed by. A narrow screen shows it on demand. */
export function Facets({ address, counts, spell }: FacetsProps) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const [{ filters }] = useAddress(address);
  const active = facetNames.reduce((sum, name) => sum + filters[name].length, 0);
  return (
    <section className={styles['facets']} aria-label={words.filters}>
      <button
        type="button"
        className={`button ${styles['toggle']}`}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        {words.showFilters(active)}
      </button>
      <div id={panel} className={styles['panel']} data-open={open || undefined}>
        {facetNames.map((name) => (
          <Facet
            key={name}
            name={name}
            address={address}
            counts={counts[name]}
            spell={(value) => spell(name, value)}
          />
        ))}
      </div>
    </section>
  );
}
