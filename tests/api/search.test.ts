import { expect, test } from 'vitest';
import { createApi } from '../../src/api/api.ts';
import { type SearchQuery, searchAssets } from '../../src/api/search.ts';
import { noFilters } from '../../src/api/searchFacets.ts';
import { fetchFrom } from '../support/fetchFrom.ts';
import { recordedAnswer } from '../support/recordedAnswers.ts';

const everything: SearchQuery = { q: '', filters: noFilters, sort: 'relevance', from: 0, size: 20 };

/** What a server of this age is asked for, and what is made of its answer. */
async function search(
  body: unknown,
  change: Partial<SearchQuery> = {},
  [major = 2, minor = 0]: readonly number[] = [],
) {
  const asked: URL[] = [];
  const api = createApi({
    apiBaseUrl: 'https://catalog.example.com/api',
    version: { text: '', major, minor },
    fetch: fetchFrom(async ({ url }) => {
      asked.push(new URL(url));
      return Response.json(body);
    }),
  });
  const result = await searchAssets(api, { ...everything, ...change });
  const parameters = asked[0]?.searchParams ?? new URLSearchParams();
  return { result, parameters };
}

const empty = { hits: { total: { value: 0 }, hits: [] } };

test('the recorded answer is understood: hits, counts, marked words', async () => {
  const { result } = await search(recordedAnswer('14_search_table_index').body, {}, [1, 6]);

  expect(result.total).toBe(1);
  expect(result.hits[0]).toMatchObject({
    type: 'table',
    name: 'orders',
    label: 'Orders!',
    fullyQualifiedName: 'snow.sales.public.orders',
    matched: ['orders'],
  });
  expect(result.counts.service).toEqual([{ value: 'snow', count: 1 }]);
});

test('the recorded answer over all types is understood', async () => {
  const { result } = await search(recordedAnswer('14_search_all').body, {}, [1, 6]);

  expect(result.hits.map(({ type }) => type)).toEqual(['table', 'table']);
  expect(result.counts.tier).toEqual([{ value: 'Tier.Tier1', count: 1 }]);
});

test('nothing of a highlight but its marked words is taken', async () => {
  const description = [
    '<img src=x onerror=alert(1)><span class="text-highlighter">Orders</span> of <b>all</b>',
    '<span class="text-highlighter"><script></span> <span class="text-highlighter">orders</span>',
  ];
  const body = {
    hits: { total: { value: 1 }, hits: [{ _source: owned, highlight: { description } }] },
  };

  const { result } = await search(body);

  expect(result.hits[0]?.matched).toEqual(['orders']);
});

test('where the server marks nothing, the words that were typed match', async () => {
  const body = { hits: { total: { value: 1 }, hits: [{ _source: owned }] } };

  const typed = await search(body, { q: 'Sales/2024 (ORDERS) a' });
  const all = await search(body, { q: '' });

  expect(typed.result.hits[0]?.matched).toEqual(['sales', '2024', 'orders']);
  expect(all.result.hits[0]?.matched).toEqual([]);
});

test.each([
  [[1, 4], 'owner.displayName.keyword', 'domain.displayName.keyword'],
  [[1, 6], 'owners.displayName.keyword', 'domain.displayName.keyword'],
  [[2, 0], 'owners.displayName.keyword', 'domains.displayName.keyword'],
])('a server of %j is filtered by %s and %s', async (version, owner, domain) => {
  const filters = { ...noFilters, owner: ['ada'], domain: ['sales'] };

  const { parameters } = await search(empty, { filters }, version);

  const must = JSON.parse(parameters.get('query_filter') ?? '').query.bool.must;
  expect(must.slice(1)).toEqual([
    { terms: { [owner]: ['ada'] } },
    { terms: { [domain]: ['sales'] } },
  ]);
});

test('only types that the app shows are asked for', async () => {
  const { parameters } = await search(empty);

  expect(parameters.get('index')).toBe('dataAsset');
  expect(JSON.parse(parameters.get('query_filter') ?? '').query.bool.must).toEqual([
    {
      terms: {
        entityType: ['table', 'topic', 'dashboard', 'pipeline', 'container', 'glossaryTerm'],
      },
    },
  ]);
});

test('columns are not asked for: a table may have thousands', async () => {
  const { parameters } = await search(empty);

  expect(parameters.getAll('include_source_fields')).toContain('description');
  expect(parameters.getAll('include_source_fields')).not.toContain('columns');
});

test('a server that counts domains by their old name is understood', async () => {
  const buckets = [{ key: 'sales', doc_count: 2 }];
  const aggregations = { 'sterms#domain.displayName.keyword': { buckets } };

  const { result } = await search({ ...empty, aggregations });

  expect(result.counts.domain).toEqual([{ value: 'sales', count: 2 }]);
});

test('of thousands of values only the most frequent are kept', async () => {
  const buckets = Array.from({ length: 3_000 }, (_, key) => ({ key: `t${key}`, doc_count: 1 }));

  const { result } = await search({
    ...empty,
    aggregations: { 'sterms#tags.tagFQN': { buckets } },
  });

  expect(result.counts.tag).toHaveLength(50);
});

const owned = {
  id: '1',
  name: 'orders',
  fullyQualifiedName: 'a.b.c.orders',
  entityType: 'table',
  owners: [{ id: 'u', type: 'user', name: 'ada', displayName: 'Ada Lovelace' }],
};

test.each([
  ['its owner in another case', { owner: ['ada lovelace'] }, true],
  ['another owner', { owner: ['grace hopper'] }, false],
  ['another type', { type: ['topic'] }, false],
  ['one of two owners', { owner: ['grace hopper', 'ada lovelace'] }, true],
  ['a tag that it lacks', { tag: ['PII.Sensitive'] }, false],
])('a hit filtered by %s: %j proves the filter %j', async (_, filters, filtered) => {
  const body = { hits: { total: { value: 1 }, hits: [{ _source: owned }] } };

  const { result } = await search(body, { filters: { ...noFilters, ...filters } });

  expect(result.filtered).toBe(filtered);
});

test('a type that the app does not show proves that the server did not filter', async () => {
  const body = {
    hits: { total: { value: 1 }, hits: [{ _source: { ...owned, entityType: 'tag' } }] },
  };

  const { result } = await search(body);

  expect(result.filtered).toBe(false);
});
