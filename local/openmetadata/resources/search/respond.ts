import type { Context } from 'hono';
import { noSuchPath } from '../../errors.ts';
import type { ServerEnv } from '../../serverEnv.ts';
import type { Json } from '../json.ts';
import { parseFilter } from './compileFilter.ts';
import { type Matches, narrow } from './findMatches.ts';
import { highlight } from './highlight.ts';
import { type Query, wordsOf } from './parseQuery.ts';
import { type Hit, pickHits } from './pickHits.ts';
import { shardsFailed } from './queryFault.ts';
import { selectFields } from './selectFields.ts';

/** The search engine goes no deeper. */
const deepest = 10_000;

/** Fields of words, which the engine can't sort by; `name.keyword` it can. */
const texts: readonly string[] = ['name', 'displayName', 'description'];

/** The answer without its counts: one page of hits, as `from`, `size`, `sort_field` and the rest want it. */
export function respond(c: Context<ServerEnv>, matches: readonly Matches[], query: Query): Json {
  const from = readNumber(c, 'from', 0);
  const size = readNumber(c, 'size', 10);
  if (from + size > deepest) throw shardsFailed();
  const narrowed = parseFilter(c.req.query('post_filter'));
  const wanted = narrowed === null ? matches : matches.map((each) => narrow(each, narrowed));
  const { sort_field, sort_order: order = 'desc', search_after: after } = c.req.query();
  const field = sort_field || '_score';
  if (texts.includes(field)) throw shardsFailed();
  const sorting = { field, descending: order !== 'asc', after: isScore(field) ? undefined : after };
  const hits = pickHits(wanted, sorting, from, size);
  return {
    ...envelope(matches),
    hits: {
      total: countHits(c, totalOf(wanted)),
      max_score: size === 0 || !isScore(field) ? null : best(wanted),
      hits: hits.map((hit) => ({
        ...renderHit(c, hit, query),
        ...(isScore(field) ? {} : { _score: null, sort: [hit.key] }),
      })),
    },
  };
}

function isScore(field: string): boolean {
  return field === '_score';
}

export function envelope(matches: readonly Matches[]): Json {
  const total = new Set(matches.map(({ segment }) => segment.indexName)).size;
  return {
    took: 3,
    timed_out: false,
    _shards: { total, successful: total, skipped: 0, failed: 0 },
  };
}

export function totalOf(matches: readonly Matches[]): number {
  return matches.reduce((sum, { indexes }) => sum + indexes.length, 0);
}

/** Beyond 10,000 the engine stops counting, unless it is told to. */
function countHits(c: Context, total: number): Json {
  if (c.req.query('track_total_hits') === 'true' || total <= deepest) {
    return { value: total, relation: 'eq' };
  }
  return { value: deepest, relation: 'gte' };
}

function best(matches: readonly Matches[]): number | null {
  const scores = matches.flatMap(({ scores }) => scores.reduce((a, b) => Math.max(a, b), 0));
  return Math.max(0, ...scores) || null;
}

function renderHit(c: Context<ServerEnv>, hit: Hit, query: Query): Json {
  const { _source, ...rest } = shown(hit);
  const source = _source as Json;
  const marked = highlight(source, wordsOf(query), highlighted(c));
  return {
    ...rest,
    ...(c.req.query('fetch_source') === 'false' ? {} : { _source: selectFields(c, source) }),
    ...(Object.keys(marked).length === 0 ? {} : { highlight: marked }),
  };
}

/** What is highlighted: on 1.6 less, and nothing in a search across the types of asset. */
function highlighted(c: Context<ServerEnv>): readonly string[] {
  const fields = ['displayName', 'description', 'displayName.ngram'];
  if (c.get('server').config.age !== '1.6') return ['name', ...fields];
  return ['dataAsset', 'all'].includes(c.req.query('index') ?? '') ? [] : fields;
}

export function shown({ segment, index, score }: Hit): Json {
  const _source = segment.document(index);
  return { _index: segment.indexName, _id: _source['id'], _score: score, _source };
}

export function readNumber(c: Context, name: string, unset: number): number {
  const text = c.req.query(name) ?? String(unset);
  if (!/^\d+$/.test(text)) throw noSuchPath();
  return Number(text);
}
