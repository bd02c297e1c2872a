import { isObject, type Json } from '../json.ts';
import type { Facet, Segment, TextTests } from './segment.ts';

/** Documents that are there as such: everything but the generated tables. */
export function createDocumentSegment(indexName: string, documents: readonly Json[]): Segment {
  const facets = new Map<string, Facet>();
  const documentAt = (index: number): Json => documents[index] ?? {};
  return {
    indexName,
    size: documents.length,
    isAlive: (index) => documentAt(index)['deleted'] !== true,
    scorer: (tests) => (index) => scoreDocument(documentAt(index), tests),
    facet: (field) => {
      const facet = facets.get(field) ?? createFacet(documents, field);
      facets.set(field, facet);
      return facet;
    },
    locate: (field, value) => {
      if (field !== 'id' && field !== '_id') return null;
      const index = documents.findIndex((document) => document['id'] === value);
      return index === -1 ? undefined : index;
    },
    rank: (index) => rankOf(documentAt(index)),
    sortKey: (field) => {
      const path = pathOf(field);
      return (index) => sortable(valuesAt(documentAt(index), path)[0]);
    },
    document: documentAt,
  };
}

function scoreDocument(document: Json, tests: TextTests): number {
  const text = (field: string) => String(document[field] ?? '');
  const columns = document['columnNames'];
  return (
    (tests.name?.(text('name')) ?? 0) +
    (tests.displayName?.(text('displayName')) ?? 0) +
    (tests.place?.(text('fullyQualifiedName')) ?? 0) +
    (tests.description?.(text('description')) ?? 0) +
    (Array.isArray(columns) ? (tests.columns?.(columns.join(' ')) ?? 0) : 0)
  );
}

function createFacet(documents: readonly Json[], field: string): Facet {
  const path = pathOf(field);
  const positions = new Map<string, number>();
  const positionOf = (value: unknown): number => {
    const text = String(value);
    const position = positions.get(text) ?? positions.size;
    positions.set(text, position);
    return position;
  };
  const rows = documents.map((document) => valuesAt(document, path).map(positionOf));
  return {
    values: [...positions.keys()],
    keys: rows.length,
    keyOf: (index) => index,
    row: (key) => rows[key] ?? [],
  };
}

function pathOf(field: string): readonly string[] {
  return field.replace(/\.keyword$/, '').split('.');
}

/** Every value at the end of the path, through lists; none for what is null or not there. */
function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path));
  const [name, ...rest] = path;
  if (name === undefined) return [value];
  return isObject(value) ? valuesAt(value[name], rest) : [];
}

function sortable(value: unknown): number | string {
  if (typeof value === 'number') return value;
  return String(value ?? '').toLowerCase();
}

/** Tables come before other types, what is important and much used before the rest. */
function rankOf(document: Json): number {
  const base = document['entityType'] === 'table' ? 5 : 0;
  const tier = String(valuesAt(document, ['tier', 'tagFQN'])[0] ?? '').slice(-1);
  const weekly = Number(valuesAt(document, ['usageSummary', 'weeklyStats', 'count'])[0] ?? 0);
  return base + rankOfUse(Number(tier), weekly);
}

/** @param tier 1 to 5, or 0. */
export function rankOfUse(tier: number, weekly: number): number {
  return (tier > 0 ? 6 - tier : 0) + Math.log10(1 + weekly);
}
