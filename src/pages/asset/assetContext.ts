import { createContext, use } from 'react';
import type { Asset } from '../../api/assets.ts';
import type { AnyKind } from './assetKind.ts';

interface ShownAsset {
  readonly asset: Asset;
  readonly kind: AnyKind;
  /** Of the signed-in person; null while nobody is. */
  readonly accountKey: string | null;
}

export const AssetContext = createContext<ShownAsset | null>(null);

/** The asset whose page this is. */
export function useAsset(): ShownAsset {
  const shown = use(AssetContext);
  if (shown) return shown;
  throw new Error('useAsset() works below <AssetPage> only.');
}
