import * as v from 'valibot';
import type { Api } from './api.ts';
import { asAsset, assetEntries, namedAssetPath } from './assets.ts';
import { columnsSchema } from './columns.ts';
import { maybeReferenceSchema, referencesSchema } from './references.ts';

const containerSchema = v.pipe(
  v.object({
    ...assetEntries,
    prefix: v.nullish(v.string(), ''),
    numberOfObjects: v.nullish(v.number(), null),
    /** Bytes. */
    size: v.nullish(v.number(), null),
    fileFormats: v.nullish(v.array(v.string()), []),
    parent: maybeReferenceSchema,
    children: referencesSchema,
    dataModel: v.nullish(v.object({ columns: columnsSchema }), null),
  }),
  v.transform(asAsset),
);

export type Container = v.InferOutput<typeof containerSchema>;

const fields = ['parent', 'children', 'dataModel', 'followers'];

/** A container by its fully qualified name. @throws {ApiError} 404 when there is none. */
export function getContainer(api: Api, fqn: string, signal?: AbortSignal): Promise<Container> {
  return api.get(namedAssetPath(api, 'containers', fqn, fields), containerSchema, signal);
}
