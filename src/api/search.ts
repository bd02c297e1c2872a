import * as v from 'valibot';
import { ApiError } from '../http/apiError.ts';
import { RequestFailed } from '../http/requestFailed.ts';
import type { ServerVersion } from '../settings/serverFacts.ts';
import type { Api } from './api.ts';
import { escapeLucene } from './escapeLucene.ts';
import { type FacetCounts, facetCountsSchema } from './facetCounts.ts';
import { allFit, type Filters, filterClauses } from './searchFacets.ts';
import { hitSchema, type SearchHit, sourceFields } from './searchHit.ts';

/** The server refuses `from + size` beyond this (HTTP 500). */
export const deepestResult = 10_000;

const searchSchema = v.object({
  hits: v.object({ total: v.object({ value: v.number() }), hits: v.array(hitSchema) }),
  aggregations: facetCountsSchema,
});

export const sortings = ['relevance', 'updated', 'name'] as const;

export type Sorting = (typeof sortings)[number];

export interface SearchQuery {
  /** As the person typed it. */
  readonly q: string;
  readonly filters: Filters;
  readonly sort: Sorting;
  readonly from: number;
  /** 0 only counts. */
  readonly size: number;
  /** Further conditions in Elasticsearch's JSON. */
  readonly also?: readonly object[];
}

export interface SearchResult {
  readonly total: number;
  readonly hits: readonly SearchHit[];
  readonly counts: FacetCounts;
  /** False when the server did not apply the filters. */
  readonly filtered: boolean;
}

/**
 * Searches assets by name, columns and description.
 * @throws what `isSearchDown` recognises when the search engine behind the server is down.
 */
export async function searchAssets(
  api: Api,
  query: SearchQuery,
  signal?: AbortSignal,
): Promise<SearchResult> {
  const { hits, aggregations } = await api.get(
    searchPath(query, api.version),
    searchSchema,
    signal,
  );
  const typed = wordsIn(query.q);
  return {
    total: hits.total.value,
    // Servers of 1.6 mark nothing in a search across types: there what was typed is what matched.
    hits: oncePerId(hits.hits).map((hit) =>
      hit.matched.length > 0 ? hit : { ...hit, matched: typed },
    ),
    counts: aggregations,
    filtered: allFit(hits.hits, query.filters),
  };
}

/** A search may give the same asset twice, as from two indexes behind one name. */
function oncePerId(hits: readonly SearchHit[]): readonly SearchHit[] {
  return [...new Map(hits.map((hit) => [hit.id, hit])).values()];
}

/** In lower case; of a single letter there is too much in any text. */
function wordsIn(text: string): readonly string[] {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word.length > 1);
}

const orders: Readonly<Record<Sorting, readonly [field: string, order: 'asc' | 'desc']>> = {
  relevance: ['_score', 'desc'],
  updated: ['updatedAt', 'desc'],
  name: ['name.keyword', 'asc'],
};

/** Where a search is asked, below the API. */
export function searchPath(query: SearchQuery, version: ServerVersion): string {
  const { q, filters, sort, from, size, also = [] } = query;
  const [field, order] = orders[sort];
  const must = [...filterClauses(filters, version), ...also];
  const parameters = new URLSearchParams([
    ['q', escapeLucene(q) || '*'],
    ['index', 'dataAsset'],
    ['from', String(from)],
    ['size', String(size)],
    ['track_total_hits', 'true'],
    ['sort_field', field],
    ['sort_order', order],
    ['query_filter', JSON.stringify({ query: { bool: { must } } })],
    ...sourceFields.map((name) => ['include_source_fields', name]),
  ]);
  return `/search/query?${parameters}`;
}

/** The server reports a search engine that is not there as a failure of its own. */
export function isSearchDown(error: unknown): boolean {
  if (error instanceof ApiError) return error.status >= 500;
  return error instanceof RequestFailed && error.failure === 'timeout';
}
