import { isObject, type Json } from '../json.ts';
import { compileQuery } from './compileQuery.ts';
import { hasValue } from './facet.ts';
import { parseQuery } from './parseQuery.ts';
import { wholePattern, wildcardPattern } from './patterns.ts';
import type { Segment } from './segment.ts';

/** Whether the document at an index passes. */
export type Filter = (index: number) => boolean;

/**
 * A filter in Elasticsearch's JSON, ready to be compiled for each segment, or null when it cannot be
 * read: the server ignores a broken filter and answers as if there were none.
 */
export function parseFilter(text: string | undefined): ((segment: Segment) => Filter) | null {
  if (text === undefined || text === '') return null;
  try {
    const parsed: unknown = JSON.parse(text);
    const clause = isObject(parsed) ? parsed['query'] : undefined;
    return isObject(clause) ? build(clause) : null;
  } catch {
    return null;
  }
}

type Build = (segment: Segment) => Filter;

/** @throws {SyntaxError} for a clause that is not known. */
function build(clause: Json): Build {
  const [entry, ...more] = Object.entries(clause);
  if (entry === undefined || more.length > 0) throw new SyntaxError('One clause at a time.');
  const [kind, body] = entry;
  const builder = Object.hasOwn(builders, kind) ? builders[kind] : undefined;
  if (builder === undefined) throw new SyntaxError(`Unknown clause ${kind}.`);
  return builder(body);
}

const builders: Readonly<Record<string, (body: unknown) => Build>> = {
  match_all: () => () => () => true,
  bool: buildBool,
  term: (body) => buildEquals(body, 'value'),
  terms: (body) => buildEquals(body, 'value'),
  match: (body) => buildEquals(body, 'query'),
  match_phrase: (body) => buildEquals(body, 'query'),
  exists: (body) => {
    const field = String(objectOf(body)['field']);
    return (segment) => hasValue(segment.facet(field), () => true);
  },
  prefix: (body) => buildTest(body, (wanted) => (value) => value.startsWith(wanted)),
  wildcard: (body) => buildTest(body, (wanted) => testOf(wildcardPattern(wanted, '*', '?'))),
  regexp: (body) => buildTest(body, (wanted) => testOf(wholePattern(wanted, 'i'))),
  query_string: (body) => {
    const query = parseQuery(String(objectOf(body)['query']));
    return (segment) => {
      const score = compileQuery(query, segment);
      return (index) => score(index) > 0;
    };
  },
  range: buildRange,
  nested: (body) => build(objectOf(objectOf(body)['query'])),
};

function objectOf(value: unknown): Json {
  if (!isObject(value)) throw new SyntaxError('An object is wanted here.');
  return value;
}

function buildBool(body: unknown): Build {
  const { must, filter, should, must_not: mustNot, minimum_should_match: least } = objectOf(body);
  const needed = [...clauses(must), ...clauses(filter)].map(build);
  const wished = clauses(should).map(build);
  const refused = clauses(mustNot).map(build);
  const wishes = least === undefined ? (needed.length === 0 ? 1 : 0) : Number(least);
  return (segment) => {
    const [all, some, none] = [needed, wished, refused].map((list) =>
      list.map((each) => each(segment)),
    );
    return (index) =>
      (all ?? []).every((each) => each(index)) &&
      !(none ?? []).some((each) => each(index)) &&
      (wished.length === 0 || (some ?? []).filter((each) => each(index)).length >= wishes);
  };
}

function clauses(value: unknown): readonly Json[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(objectOf);
}

/** One of the values; `{"field": {"value": …}}` and `{"field": …}` mean the same. */
function buildEquals(body: unknown, long: string): Build {
  const [field, given] = fieldAndValue(body);
  const plain = isObject(given) ? given[long] : given;
  const wanted = (Array.isArray(plain) ? plain : [plain]).map((value) => String(value));
  return (segment) => {
    const places = wanted.map((value) => segment.locate(field, value));
    if (places.every((place) => place !== null)) return (index) => places.includes(index);
    const lower = new Set(wanted.map((value) => value.toLowerCase()));
    return byValue(segment, field, (value) => lower.has(value));
  };
}

function buildTest(body: unknown, toTest: (wanted: string) => (value: string) => boolean): Build {
  const [field, given] = fieldAndValue(body);
  const test = toTest(String(isObject(given) ? given['value'] : given).toLowerCase());
  return (segment) => byValue(segment, field, test);
}

/** `boost` stands beside the field at times. */
function fieldAndValue(body: unknown): readonly [string, unknown] {
  const [entry] = Object.entries(objectOf(body)).filter(([name]) => name !== 'boost');
  if (entry === undefined) throw new SyntaxError('A field is wanted here.');
  return entry;
}

function byValue(segment: Segment, field: string, test: (value: string) => boolean): Filter {
  return hasValue(segment.facet(field), (value) => test(value.toLowerCase()));
}

function buildRange(body: unknown): Build {
  const [field, given] = fieldAndValue(body);
  const { gte, gt, lte, lt } = objectOf(given);
  return (segment) => {
    const key = segment.sortKey(field);
    return (index) => {
      const value = Number(key(index));
      return (
        (gte === undefined || value >= Number(gte)) &&
        (gt === undefined || value > Number(gt)) &&
        (lte === undefined || value <= Number(lte)) &&
        (lt === undefined || value < Number(lt))
      );
    };
  };
}

function testOf(pattern: RegExp): (value: string) => boolean {
  return (value) => pattern.test(value);
}
