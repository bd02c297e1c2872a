import type { ReactNode } from 'react';
import type { FacetName } from '../../api/searchFacets.ts';
import { type ExploreAddress, isSame, toggled } from './exploreAddress.ts';
import { useAddress } from './useAddress.ts';

export interface FilterBoxProps {
  readonly address: ExploreAddress;
  readonly name: FacetName;
  readonly value: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A checkbox that takes a filter into the address, or out of it. */
export function FilterBox({ address, name, value, className, children }: FilterBoxProps) {
  const [{ filters }, change] = useAddress(address);
  return (
    <label className={className}>
      <input
        type="checkbox"
        checked={filters[name].some((each) => isSame(each, value))}
        onChange={() => change({ filters: toggled(filters, name, value) })}
      />
      {children}
    </label>
  );
}
