import * as v from 'valibot';
import { type Api, segment } from './api.ts';
import { type Reference, referenceSchema } from './references.ts';

const edgesSchema = v.nullish(
  v.array(v.object({ fromEntity: v.string(), toEntity: v.string() })),
  [],
);

const lineageSchema = v.object({
  entity: referenceSchema,
  nodes: v.nullish(v.array(referenceSchema), []),
  upstreamEdges: edgesSchema,
  downstreamEdges: edgesSchema,
});

/** Where an asset's data comes from and where it goes, one step each way. */
export interface Lineage {
  readonly sources: readonly Reference[];
  readonly targets: readonly Reference[];
}

/** An asset's direct neighbours. Works while the search is down. */
export async function getLineage(
  api: Api,
  type: string,
  fqn: string,
  signal?: AbortSignal,
): Promise<Lineage> {
  const path = `/lineage/${type}/name/${segment(fqn)}?upstreamDepth=1&downstreamDepth=1`;
  const { entity, nodes, upstreamEdges, downstreamEdges } = await api.get(
    path,
    lineageSchema,
    signal,
  );
  const sources = new Set(upstreamEdges.map(({ fromEntity }) => fromEntity));
  const targets = new Set(downstreamEdges.map(({ toEntity }) => toEntity));
  const others = nodes.filter(({ id, deleted }) => id !== entity.id && !deleted);
  return {
    sources: others.filter(({ id }) => sources.has(id)),
    targets: others.filter(({ id }) => targets.has(id)),
  };
}
