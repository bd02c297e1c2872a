import type { Link } from '../catalog/asset.ts';
import type { Lineage, LineageEdge } from '../catalog/lineage.ts';

export interface LineageGraph {
  /** Everything that was met, without the beginning. */
  readonly nodes: readonly Link[];
  readonly upstream: readonly LineageEdge[];
  readonly downstream: readonly LineageEdge[];
}

/** What lies so many steps before and behind an entity; each edge once, cycles included. */
export function traceLineage(
  start: Link,
  lineage: Lineage,
  upstreamDepth: number,
  downstreamDepth: number,
): LineageGraph {
  const upstream = walk(start, upstreamDepth, lineage.into, ({ from }) => from);
  const downstream = walk(start, downstreamDepth, lineage.outOf, ({ to }) => to);
  const met = [...upstream.map(({ from }) => from), ...downstream.map(({ to }) => to)];
  const nodes = new Map(met.map((link) => [link.id, link]));
  nodes.delete(start.id);
  return { nodes: [...nodes.values()], upstream, downstream };
}

function walk(
  start: Link,
  depth: number,
  edgesAt: (id: string) => readonly LineageEdge[],
  next: (edge: LineageEdge) => Link,
): readonly LineageEdge[] {
  const seen = new Set([start.id]);
  const found: LineageEdge[] = [];
  let front: readonly Link[] = [start];
  for (let step = 0; step < depth; step += 1) {
    const edges = front.flatMap(({ id }) => edgesAt(id));
    found.push(...edges);
    front = edges.map(next).filter(({ id }) => !seen.has(id) && seen.add(id));
  }
  return found;
}
