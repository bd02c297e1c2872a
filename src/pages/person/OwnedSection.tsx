import { Link } from 'react-router-dom';
import { AssetList } from '../../components/AssetList.tsx';
import type { Owned } from './loadOwned.ts';
import { words } from './words.ts';

/** What a person or a team owns; all of it is a search. */
export function OwnedSection({ owned, owner }: { readonly owned: Owned; readonly owner: string }) {
  const { total, assets } = owned;
  return (
    <section aria-labelledby="owns">
      <h2 id="owns">{words.owns}</h2>
      <AssetList assets={assets} empty={words.ownsNothing} />
      {total > assets.length && (
        <p>
          <Link to={`/explore?${new URLSearchParams({ owner })}`}>{words.all(total)}</Link>
        </p>
      )}
    </section>
  );
}
