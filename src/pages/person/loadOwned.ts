import type { Api } from '../../api/api.ts';
import { isAssetType } from '../../api/assetTypes.ts';
import { getOwned, type Owner } from '../../api/owned.ts';
import { isSearchDown, type SearchQuery, searchAssets } from '../../api/search.ts';
import { noFilters, ownedBy } from '../../api/searchFacets.ts';
import type { ListedAsset } from '../../components/AssetList.tsx';
import { ApiError } from '../../http/apiError.ts';

/** What a person or team owns: the first of it, and how much there is. */
export interface Owned {
  readonly total: number;
  readonly assets: readonly ListedAsset[];
}

/** How many to list, and in which order. */
export type OwnedList = Pick<SearchQuery, 'size' | 'sort'>;

const page: OwnedList = { size: 20, sort: 'name' };

/**
 * Asks the search, and proves that it filtered: a filter that the server can't read it ignores.
 * Without the search, what the owner's own record lists.
 */
export async function loadOwned(
  api: Api,
  owner: Owner,
  signal?: AbortSignal,
  { size, sort }: OwnedList = page,
): Promise<Owned> {
  const also = [ownedBy([owner.id], api.version)];
  try {
    const query = { q: '', filters: noFilters, sort, from: 0, size, also };
    const { total, hits } = await searchAssets(api, query, signal);
    if (hits.every(({ owners }) => owners.some(({ id }) => id === owner.id)))
      return { total, assets: hits };
  } catch (error) {
    if (!(error instanceof ApiError || isSearchDown(error))) throw error;
  }
  const owns = await getOwned(api, owner, signal);
  const assets = owns.filter(({ type, deleted }) => isAssetType(type) && !deleted);
  return { total: assets.length, assets: assets.slice(0, size) };
}
