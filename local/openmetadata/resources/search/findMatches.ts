import type { Filter } from './compileFilter.ts';
import { compileQuery } from './compileQuery.ts';
import type { Query } from './parseQuery.ts';
import type { Segment } from './segment.ts';

/** The documents of a segment that fit, with their scores. */
export interface Matches {
  readonly segment: Segment;
  readonly indexes: Uint32Array;
  readonly scores: Float64Array;
}

export interface Criteria {
  readonly query: Query;
  readonly filter: ((segment: Segment) => Filter) | null;
  /** Whether deleted documents are looked for instead of the others. */
  readonly deleted: boolean;
}

export function findMatches(segment: Segment, { query, filter, deleted }: Criteria): Matches {
  const score = compileQuery(query, segment);
  const passes = filter?.(segment) ?? (() => true);
  const indexes = new Uint32Array(segment.size);
  const scores = new Float64Array(segment.size);
  let found = 0;
  for (let index = 0; index < segment.size; index += 1) {
    if (!isWanted(segment, index, deleted)) continue;
    const points = score(index);
    if (points <= 0 || !passes(index)) continue;
    indexes[found] = index;
    scores[found] = points + segment.rank(index);
    found += 1;
  }
  return { segment, indexes: indexes.subarray(0, found), scores: scores.subarray(0, found) };
}

/** Only kept documents can be deleted; a generated one that is not alive has been replaced by one. */
function isWanted(segment: Segment, index: number, deleted: boolean): boolean {
  if (segment.isAlive(index)) return !deleted;
  return deleted && segment.facet('deleted').values.includes('true');
}

/** What passes another filter too: `post_filter` narrows the hits and leaves the counts alone. */
export function narrow(matches: Matches, filter: (segment: Segment) => Filter): Matches {
  const passes = filter(matches.segment);
  const kept = [...matches.indexes.keys()].filter((position) =>
    passes(matches.indexes[position] ?? 0),
  );
  return {
    segment: matches.segment,
    indexes: Uint32Array.from(kept, (position) => matches.indexes[position] ?? 0),
    scores: Float64Array.from(kept, (position) => matches.scores[position] ?? 0),
  };
}
