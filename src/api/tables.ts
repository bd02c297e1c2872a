import * as v from 'valibot';
import type { Api } from './api.ts';
import { asAsset, assetEntries, namedAssetPath } from './assets.ts';
import { columnSchema } from './columns.ts';
import { maybeReferenceSchema } from './references.ts';

const statsSchema = v.nullish(v.object({ count: v.number() }), null);

const tableSchema = v.pipe(
  v.object({
    ...assetEntries,
    tableType: v.nullish(v.string(), ''),
    columns: v.array(columnSchema),
    tableConstraints: v.nullish(
      v.array(
        v.object({
          constraintType: v.nullish(v.string(), ''),
          columns: v.nullish(v.array(v.string()), []),
        }),
      ),
      [],
    ),
    database: maybeReferenceSchema,
    databaseSchema: maybeReferenceSchema,
    /** How many queries read it. */
    usageSummary: v.nullish(v.object({ weeklyStats: statsSchema }), null),
  }),
  v.transform(asAsset),
);

export type Table = v.InferOutput<typeof tableSchema>;

const fields = ['columns', 'followers', 'tableConstraints', 'usageSummary'];

/** A table by its fully qualified name. @throws {ApiError} 404 when there is none. */
export function getTable(api: Api, fqn: string, signal?: AbortSignal): Promise<Table> {
  return api.get(namedAssetPath(api, 'tables', fqn, fields), tableSchema, signal);
}
