import * as v from 'valibot';
import { type FacetName, facetNames, facets } from './searchFacets.ts';

/** A value of a facet and how many results have it. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

export type FacetCounts = Readonly<Record<FacetName, readonly ValueCount[]>>;

/** Values of a facet that are read at most, the most frequent first; a server may send thousands. */
const mostValues = 50;

const bucketsSchema = v.nullish(
  v.pipe(
    v.object({ buckets: v.array(v.object({ key: v.string(), doc_count: v.number() })) }),
    v.transform(({ buckets }) =>
      buckets.slice(0, mostValues).map(({ key, doc_count: count }) => ({ value: key, count })),
    ),
  ),
  { buckets: [] },
);

/** Servers of either age may count a field by its old name. */
const fields = facetNames.flatMap((name) => {
  const { field, older } = facets[name];
  return older ? [field, older.field] : [field];
});

/** The search engine's aggregations that the app shows; the others pass unread. */
export const facetCountsSchema = v.pipe(
  v.nullish(
    v.object(Object.fromEntries(fields.map((field) => [nameOf(field), bucketsSchema]))),
    {},
  ),
  v.transform((aggregations): FacetCounts => {
    const countsOf = (name: FacetName) => {
      const { field, older } = facets[name];
      const counts = aggregations[nameOf(field)] ?? [];
      return counts.length > 0 || !older ? counts : (aggregations[nameOf(older.field)] ?? []);
    };
    return {
      type: countsOf('type'),
      service: countsOf('service'),
      tier: countsOf('tier'),
      owner: countsOf('owner'),
      domain: countsOf('domain'),
      tag: countsOf('tag'),
    };
  }),
);

function nameOf(field: string): string {
  return `sterms#${field}`;
}
