import type { Api } from '../../api/api.ts';
import { isAssetType } from '../../api/assetTypes.ts';
import type { Reference } from '../../api/references.ts';
import { searchAssets } from '../../api/search.ts';
import { noFilters, ownedBy } from '../../api/searchFacets.ts';
import type { ListedAsset } from '../../components/AssetList.tsx';
import { ApiError } from '../../http/apiError.ts';

/** What a person or team owns: the first of it, and how much there is. */
export interface Owned {
  readonly total: number;
  readonly assets: readonly ListedAsset[];
}

const shown = 20;

/**
 * Asks the search, and proves that it filtered: a filter that the server can't read it ignores.
 * Without the search, what the owner's own record lists.
 */
export async function loadOwned(
  api: Api,
  { id, owns }: { readonly id: string; readonly owns: readonly Reference[] },
  signal?: AbortSignal,
): Promise<Owned> {
  const query = { q: '', filters: noFilters, sort: 'name', from: 0, size: shown } as const;
  try {
    const also = [ownedBy([id], api.version)];
    const { total, hits } = await searchAssets(api, { ...query, also }, signal);
    if (hits.every(({ owners }) => owners.some((owner) => owner.id === id)))
      return { total, assets: hits };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
  const assets = owns.filter(({ type, deleted }) => isAssetType(type) && !deleted);
  return { total: assets.length, assets: assets.slice(0, shown) };
}
