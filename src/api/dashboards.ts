import * as v from 'valibot';
import type { Api } from './api.ts';
import { asAsset, assetEntries, namedAssetPath } from './assets.ts';
import { referencesSchema } from './references.ts';

const dashboardSchema = v.pipe(
  v.object({
    ...assetEntries,
    dashboardType: v.nullish(v.string(), ''),
    charts: referencesSchema,
    dataModels: referencesSchema,
  }),
  v.transform(asAsset),
);

export type Dashboard = v.InferOutput<typeof dashboardSchema>;

const fields = ['charts', 'dataModels', 'followers'];

/** A dashboard by its fully qualified name. @throws {ApiError} 404 when there is none. */
export function getDashboard(api: Api, fqn: string, signal?: AbortSignal): Promise<Dashboard> {
  return api.get(namedAssetPath(api, 'dashboards', fqn, fields), dashboardSchema, signal);
}
