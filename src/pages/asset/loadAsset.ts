import type { Asset } from '../../api/assets.ts';
import { getLineage, type Lineage } from '../../api/lineage.ts';
import { getPermissions, type Permissions } from '../../api/permissions.ts';
import { nameInAddress } from '../../components/assetPath.ts';
import { freshForMs, type Loaded, load, type PageData, type Question } from '../pageData.ts';
import type { AssetKind } from './assetKind.ts';

/** What the page of an asset shows at once, and what comes behind it. */
export interface LoadedAsset<T extends Asset> extends Loaded<T> {
  /** Null for a type without lineage. */
  readonly lineage: Promise<Lineage> | null;
  readonly permissions: Promise<Permissions>;
}

/** The asset that the address names. */
export function loadAsset<T extends Asset>({ api, queries }: PageData, kind: AssetKind<T>) {
  return async ({ request }: { readonly request: Request }): Promise<LoadedAsset<T>> => {
    const fqn = nameInAddress(request.url, kind.segment);
    const lineage = kind.isData ? queries.fetchQuery(lineageQuestion(fqn)) : null;
    lineage?.catch(() => {}); // the page says so, if it is still there
    const loaded = await load(queries, assetQuestion({ api, queries }, kind, fqn));
    const permissions = queries.fetchQuery(permissionsQuestion(loaded.answer.id));
    permissions.catch(() => {});
    return { ...loaded, lineage, permissions };
  };

  function lineageQuestion(fqn: string) {
    return {
      queryKey: ['lineage', kind.type, fqn],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        getLineage(api, kind.type, fqn, signal),
      staleTime: freshForMs,
    };
  }

  /** Asked for once per asset. */
  function permissionsQuestion(id: string) {
    return {
      queryKey: ['permissions', kind.type, id],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        getPermissions(api, kind.type, id, signal),
      staleTime: Number.POSITIVE_INFINITY,
    };
  }
}

/** The question by which an asset is remembered, for those who change it too. */
export function assetQuestion<T extends Asset>(
  { api }: PageData,
  kind: AssetKind<T>,
  fqn: string,
): Question<T> {
  return {
    queryKey: [kind.type, fqn],
    queryFn: ({ signal }) => kind.get(api, fqn, signal),
  };
}
