import * as v from 'valibot';
import type { Api } from './api.ts';
import { asAsset, assetEntries, namedAssetPath } from './assets.ts';

const taskSchema = v.object({
  name: v.string(),
  displayName: v.nullish(v.string(), ''),
  taskType: v.nullish(v.string(), ''),
  description: v.nullish(v.string(), ''),
  /** Names of the tasks that follow. */
  downstreamTasks: v.nullish(v.array(v.string()), []),
});

export type Task = v.InferOutput<typeof taskSchema>;

const pipelineSchema = v.pipe(
  v.object({
    ...assetEntries,
    /** A cron expression. */
    scheduleInterval: v.nullish(v.string(), ''),
    tasks: v.nullish(v.array(taskSchema), []),
  }),
  v.transform(asAsset),
);

export type Pipeline = v.InferOutput<typeof pipelineSchema>;

const fields = ['tasks', 'scheduleInterval', 'followers'];

/** A pipeline by its fully qualified name. @throws {ApiError} 404 when there is none. */
export function getPipeline(api: Api, fqn: string, signal?: AbortSignal): Promise<Pipeline> {
  return api.get(namedAssetPath(api, 'pipelines', fqn, fields), pipelineSchema, signal);
}
