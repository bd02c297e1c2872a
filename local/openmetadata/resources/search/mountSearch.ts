import type { Context, Hono } from 'hono';
import type { Catalog } from '../../catalog/createCatalog.ts';
import { ApiFault } from '../../errors.ts';
import type { ServerEnv } from '../../serverEnv.ts';
import { renderingOf } from '../rendering.ts';
import { aggregate, aggregationsFor, countValues } from './aggregate.ts';
import { parseFilter } from './compileFilter.ts';
import { createSegments } from './createSegments.ts';
import { findMatches } from './findMatches.ts';
import { parseQuery, type Query, readRegex } from './parseQuery.ts';
import { pickHits } from './pickHits.ts';
import { shardsFailed } from './queryFault.ts';
import { envelope, readNumber, respond, shown, totalOf } from './respond.ts';
import { typesOf } from './searchIndexes.ts';

const base = '/api/v1/search';
/** Search, in the search engine's own words: nothing of its answer is changed on the way. */
export function mountSearch(app: Hono<ServerEnv>, catalog: Catalog): void {
  app.get(`${base}/query`, (c) => {
    const { q = '*', index = 'table_search_index' } = c.req.query();
    const query = parseQuery(q);
    const types = typesOf(index);
    const matches = match(c, index, query, c.req.query('query_filter'));
    const counted = aggregationsFor(types);
    const plural = c.get('server').config.age !== '1.6';
    const body = respond(c, matches, query);
    return c.json(
      counted.length === 0 ? body : { ...body, aggregations: aggregate(matches, counted, plural) },
    );
  });
  app.get(`${base}/fieldQuery`, (c) => {
    const { fieldName = '', fieldValue = '', index = 'all' } = c.req.query();
    const filter = JSON.stringify({ query: { wildcard: { [fieldName]: fieldValue } } });
    return c.json(respond(c, match(c, index, { kind: 'all' }, filter), { kind: 'all' }));
  });
  app.get(`${base}/aggregate`, (c) => {
    const { index = 'table_search_index', field = '', value = '.*' } = c.req.query();
    const filter = filterOfAggregate(c);
    const matches = match(c, index, { kind: 'all' }, filter);
    const include = readRegex(value || '.*', 'i');
    const counts = countValues(matches, field, (each) => include.test(each));
    const total = { value: totalOf(matches), relation: 'eq' };
    const hits = { total, max_score: null, hits: [] };
    return c.json({ ...envelope(matches), hits, aggregations: { [`sterms#${field}`]: counts } });
  });
  app.get(`${base}/suggest`, (c) => {
    if (c.get('server').config.age === '1.6') throw shardsFailed();
    const { q = '', index = 'dataAsset' } = c.req.query();
    const query = parseQuery(`${q.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || '*'}`);
    const hits = pickHits(match(c, index, query), byScore, 0, readNumber(c, 'size', 10));
    const options = hits.map((hit) => ({
      text: hit.segment.document(hit.index)['name'],
      ...shown(hit),
    }));
    const suggestion = { text: q, offset: 0, length: q.length, options };
    return c.json({ suggest: { 'metadata-suggest': [suggestion] } });
  });

  function match(c: Context<ServerEnv>, index: string, query: Query, filter?: string) {
    const criteria = {
      query,
      filter: parseFilter(filter),
      deleted: c.req.query('deleted') === 'true',
    };
    const segments = createSegments(
      typesOf(index),
      renderingOf(c, catalog, []),
      c.get('server').store,
    );
    return segments.map((segment) => findMatches(segment, criteria));
  }
}

const byScore = { field: '_score', descending: true };

/** 1.6 reads `q` as a filter, which its own default is not. */
function filterOfAggregate(c: Context<ServerEnv>): string {
  const old = c.get('server').config.age === '1.6';
  const q = c.req.query('q') ?? (old ? '*' : '');
  if (q === '') return c.req.query('query_filter') ?? '';
  try {
    JSON.parse(q);
    return q;
  } catch {
    if (!old) return '';
    const first = q.charAt(0);
    const what = `Unexpected character ('${first}' (code ${first.charCodeAt(0)}))`;
    const wanted =
      "expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
    const source = '[Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled)';
    throw new ApiFault(400, `${what}: ${wanted}\n at ${source}; line: 1, column: 1]`, {
      shape: 'text',
    });
  }
}
