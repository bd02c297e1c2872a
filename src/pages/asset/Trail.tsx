import type { Reference } from '../../api/references.ts';
import { ReferenceLink } from './ReferenceList.tsx';

/** Where an asset is, from the outside in. */
export function Trail({ places }: { readonly places: readonly (Reference | null)[] }) {
  return places.map(
    (place) =>
      place && (
        <span key={place.id}>
          <span aria-hidden="true">› </span>
          <ReferenceLink reference={place} />
        </span>
      ),
  );
}
