import type { Json } from '../json.ts';
import { countPerValue } from './facet.ts';
import type { Matches } from './findMatches.ts';
import type { SearchedType } from './searchIndexes.ts';

const mostBuckets = 50;

/** Name in the answer, and the field that is counted. */
type Aggregation = readonly [name: string, field: string];

const same = (field: string): Aggregation => [field, field];

const inService = ['service.displayName.keyword', 'owners.displayName.keyword'].map(same);

const ofTables: readonly Aggregation[] = [
  ...['serviceType', 'tableType', 'tags.tagFQN', 'columnNames', 'entityType'].map(same),
  same('columns.name.keyword'),
  same('domain.displayName.keyword'),
  same('tier.tagFQN'),
  same('databaseSchema.displayName.keyword'),
  same('database.displayName.keyword'),
  ...inService,
  ['index_count', '_index'],
];

const ofOthers: readonly Aggregation[] = [
  same('serviceType'),
  same('databaseSchema.name.keyword'),
  ...['tags.tagFQN', 'entityType', 'domain.displayName.keyword', 'tier.tagFQN'].map(same),
  same('database.name.keyword'),
  ...inService,
  ['index_count', '_index'],
];

/** What the server counts by itself for the searched types; nothing for people. */
export function aggregationsFor(types: readonly SearchedType[]): readonly Aggregation[] {
  if (types.every((type) => type === 'user' || type === 'team')) return [];
  return types.every((type) => type === 'table') ? ofTables : ofOthers;
}

export function aggregate(
  matches: readonly Matches[],
  aggregations: readonly Aggregation[],
  plural: boolean,
): Json {
  return Object.fromEntries(
    aggregations.map(([name, field]) => {
      const spell = (text: string) => (plural ? text.replace(/^domain\./, 'domains.') : text);
      return [`sterms#${spell(name)}`, countValues(matches, spell(field))];
    }),
  );
}

/** @param include Only values that it accepts. */
export function countValues(
  matches: readonly Matches[],
  field: string,
  include: (value: string) => boolean = () => true,
): Json {
  const counts = new Map<string, number>();
  for (const { segment, indexes } of matches) {
    for (const [value, count] of countIn(segment, indexes, field)) {
      const key = keepsCase.test(field) ? value : value.toLowerCase();
      if (include(key)) counts.set(key, (counts.get(key) ?? 0) + count);
    }
  }
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const rest = sorted.slice(mostBuckets).reduce((sum, [, count]) => sum + count, 0);
  return {
    doc_count_error_upper_bound: 0,
    sum_other_doc_count: rest,
    buckets: sorted.slice(0, mostBuckets).map(([key, count]) => ({ key, doc_count: count })),
  };
}

/** The other fields are indexed in lower case. */
const keepsCase = /^(tier\.tagFQN|entityType|_index|columnNames|columns\.name\.keyword|id)$/;

function countIn(
  segment: Matches['segment'],
  indexes: Matches['indexes'],
  field: string,
): readonly (readonly [string, number])[] {
  if (field === '_index') return indexes.length === 0 ? [] : [[segment.indexName, indexes.length]];
  const counts = countPerValue(segment.facet(field), indexes);
  return [...counts].filter(([, count]) => count > 0);
}
