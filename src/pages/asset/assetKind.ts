import type { Api } from '../../api/api.ts';
import type { Asset } from '../../api/assets.ts';

/** What the pages of one type of asset need to know of it. */
export interface AssetKind<T extends Asset> {
  /** OpenMetadata's name for the type. */
  readonly type: string;
  /** First segment of the page's address. */
  readonly segment: string;
  /** Below `/v1`. */
  readonly collection: string;
  /** First segments of its page in OpenMetadata's own interface. */
  readonly itsPage: string;
  /** Terms have neither followers nor lineage. */
  readonly isData: boolean;
  readonly get: (api: Api, fqn: string, signal?: AbortSignal) => Promise<T>;
}

/** Any kind: what does not depend on the type's own fields. */
export type AnyKind = Omit<AssetKind<Asset>, 'get'>;
