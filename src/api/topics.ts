import * as v from 'valibot';
import type { Api } from './api.ts';
import { asAsset, assetEntries, namedAssetPath } from './assets.ts';
import { columnsSchema } from './columns.ts';

const topicSchema = v.pipe(
  v.object({
    ...assetEntries,
    partitions: v.nullish(v.number(), null),
    replicationFactor: v.nullish(v.number(), null),
    /** Milliseconds. */
    retentionTime: v.nullish(v.number(), null),
    messageSchema: v.nullish(
      v.object({ schemaType: v.nullish(v.string(), ''), schemaFields: columnsSchema }),
    ),
  }),
  v.transform(asAsset),
);

export type Topic = v.InferOutput<typeof topicSchema>;

/** A topic by its fully qualified name. @throws {ApiError} 404 when there is none. */
export function getTopic(api: Api, fqn: string, signal?: AbortSignal): Promise<Topic> {
  return api.get(namedAssetPath(api, 'topics', fqn, ['followers']), topicSchema, signal);
}
