import { createCollection } from '../collection.ts';
import { compareListed, type Listed } from '../listPage.ts';
import type { Asset, AssetType } from './asset.ts';

/** All assets of one type. */
export interface AssetCollection {
  readonly type: AssetType;
  readonly get: (id: string) => Asset | undefined;
  readonly find: (fullyQualifiedName: string) => Asset | undefined;
  /** Adds the asset, or replaces the one with its id. */
  readonly put: (asset: Asset) => Asset;
  readonly remove: (id: string) => void;
  /**
   * What a list shows, in its order.
   * @param included Whether an asset is wanted; those that nobody touched are not deleted.
   * @param within Fully qualified names of what they must belong to, all of them.
   */
  readonly listed: (
    included: (asset: { readonly deleted: boolean }) => boolean,
    within?: readonly string[],
  ) => readonly Listed[];
  /** The assets that are kept as such; a type may have more that are made when asked for. */
  readonly kept: () => readonly Asset[];
}

export function createAssetCollection(
  type: AssetType,
  assets: readonly Asset[] = [],
): AssetCollection {
  const collection = createCollection<Asset>();
  for (const asset of assets) collection.put(asset);
  return {
    type,
    get: collection.get,
    find: collection.find,
    put: collection.put,
    remove: collection.remove,
    kept: collection.all,
    listed: (included, within = []) =>
      collection
        .all()
        .filter((asset) => included(asset) && isWithin(asset.fullyQualifiedName, within))
        .toSorted(compareListed),
  };
}

export function isWithin(fullyQualifiedName: string, within: readonly string[]): boolean {
  return within.every((name) => fullyQualifiedName.startsWith(`${name}.`));
}
