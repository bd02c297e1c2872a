import { type GeneratedTables, schemaOf } from '../../catalog/seed/generatedTables.ts';
import { at } from '../../catalog/seed/random.ts';
import { updatedAtOf } from '../../catalog/seed/tableFacts.ts';
import { indexOfTableId } from '../../catalog/seed/tableId.ts';
import { tableNames } from '../../catalog/seed/tableNames.ts';
import type { Rendering } from '../renderAsset.ts';
import { createDocumentSegment, rankOfUse } from './documentSegment.ts';
import { searchDocument } from './searchDocument.ts';
import type { Facet, Segment } from './segment.ts';
import { tableFacets } from './tableFacets.ts';
import { createTableScorer } from './tableScorer.ts';

/** The generated tables as an index. Only a hit that is shown is made. */
export function createTableSegment(rendering: Rendering): Segment {
  const { tables } = rendering.catalog;
  const { generated } = tables;
  const { facts, count } = generated;
  const document = (index: number) => searchDocument(generated.make(index), rendering);
  const facet = createFacets(rendering, count, document);
  return {
    indexName: 'table_search_index',
    size: count,
    isAlive: (index) => !tables.isReplaced(index),
    scorer: (tests) => createTableScorer(tests, generated),
    facet,
    locate: (field, value) => locate(field, value, generated),
    rank: (index) => 5 + rankOfUse(facts.tier[index] ?? 0, facts.weeklyCount[index] ?? 0),
    sortKey: (field) => sortKeys(generated)[plainName(field)] ?? slowKey(field, document),
    document,
  };
}

function plainName(field: string): string {
  return field.replace(/\.keyword$/, '');
}

function createFacets(
  { catalog, age }: Rendering,
  count: number,
  document: Segment['document'],
): (field: string) => Facet {
  const makers = new Map(Object.entries(tableFacets(catalog, age)));
  const made = new Map<string, Facet>();
  return (field) => {
    const plain = plainName(field);
    const facet = made.get(plain) ?? makers.get(plain)?.() ?? slowFacet(plain, count, document);
    made.set(plain, facet);
    return facet;
  };
}

/** For a field that nothing is known of without making the documents. */
function slowFacet(field: string, count: number, document: Segment['document']): Facet {
  const documents = Array.from({ length: count }, (_, index) => document(index));
  return createDocumentSegment('', documents).facet(field);
}

function locate(
  field: string,
  value: string,
  { count, find }: GeneratedTables,
): number | null | undefined {
  if (plainName(field) === 'fullyQualifiedName') return find(value) ?? undefined;
  if (field !== 'id' && field !== '_id') return null;
  const index = indexOfTableId(value);
  return index !== null && index < count ? index : undefined;
}

type SortKey = (index: number) => number | string;

function sortKeys({ facts, schemas, today }: GeneratedTables): Readonly<Record<string, SortKey>> {
  const weekly = (index: number) => facts.weeklyCount[index] ?? 0;
  const name = (index: number) => at(tableNames, facts.name[index] ?? 0);
  return {
    name,
    displayName: name,
    fullyQualifiedName: (index) =>
      `${at(schemas, schemaOf(index, schemas)).fullyQualifiedName}.${name(index)}`,
    updatedAt: (index) => updatedAtOf(index, today),
    totalVotes: () => 0,
    'usageSummary.dailyStats.count': (index) => Math.floor(weekly(index) / 7),
    'usageSummary.weeklyStats.count': weekly,
    'usageSummary.monthlyStats.count': (index) => weekly(index) * 4,
  };
}

function slowKey(field: string, document: Segment['document']): SortKey {
  return (index) => createDocumentSegment('', [document(index)]).sortKey(field)(0);
}
