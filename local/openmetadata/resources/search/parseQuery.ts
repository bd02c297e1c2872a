import { wholePattern } from './patterns.ts';
import { shardsFailed } from './queryFault.ts';
import { matchesAnything, patternOf, readTokens, type Token } from './queryTokens.ts';

/** What is looked for. */
export type Query =
  | { readonly kind: 'all' }
  | { readonly kind: 'words'; readonly field: string | null; readonly text: string }
  | { readonly kind: 'phrase'; readonly field: string | null; readonly text: string }
  | { readonly kind: 'pattern'; readonly field: string | null; readonly pattern: RegExp }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query };

/**
 * Reads Lucene's query syntax: words (all of them, unless `OR` stands between), phrases, fields,
 * wildcards, groups.
 * @throws {ApiFault} 500 for an open quote or group, an unescaped slash, an operator without a side.
 */
export function parseQuery(text: string): Query {
  const tokens = [...readTokens(text)];
  if (tokens.length === 0) return { kind: 'all' };
  const query = readAlternatives(tokens, null);
  if (tokens.length > 0) throw shardsFailed();
  return query;
}

function readAlternatives(tokens: Token[], field: string | null): Query {
  const parts = [readSequence(tokens, field)];
  while (tokens[0]?.kind === 'or') {
    tokens.shift();
    parts.push(readSequence(tokens, field));
  }
  return join('or', parts);
}

function readSequence(tokens: Token[], field: string | null): Query {
  const parts = [readPart(tokens, field)];
  while (tokens.length > 0 && tokens[0]?.kind !== 'or' && tokens[0]?.kind !== 'close') {
    if (tokens[0]?.kind === 'and') tokens.shift();
    parts.push(readPart(tokens, field));
  }
  return join('and', parts);
}

function join(kind: 'and' | 'or', parts: readonly Query[]): Query {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind, parts };
}

function readPart(tokens: Token[], field: string | null): Query {
  const token = tokens.shift();
  if (token === undefined) throw shardsFailed();
  if (token.kind === 'not') return { kind: 'not', part: readPart(tokens, field) };
  if (token.kind === 'must') return readPart(tokens, field);
  if (token.kind === 'field') return readPart(tokens, token.text);
  if (token.kind === 'open') return readGroup(tokens, field);
  return readLeaf(token, field);
}

function readGroup(tokens: Token[], field: string | null): Query {
  const query = readAlternatives(tokens, field);
  if (tokens.shift()?.kind !== 'close') throw shardsFailed();
  return query;
}

function readLeaf(token: Token, field: string | null): Query {
  if (token.kind === 'phrase') return { kind: 'phrase', field, text: token.text };
  if (token.kind === 'regex') return { kind: 'pattern', field, pattern: readRegex(token.text) };
  if (token.kind === 'range') return { kind: 'all' };
  if (token.kind !== 'word') throw shardsFailed();
  if (matchesAnything(token) && field === null) return { kind: 'all' };
  if (token.isPattern) return { kind: 'pattern', field, pattern: patternOf(token.text) };
  return { kind: 'words', field, text: token.text };
}

/** @throws {ApiFault} 500 for an expression that the search engine refuses. */
export function readRegex(source: string, flags = 'iu'): RegExp {
  try {
    return wholePattern(source, flags);
  } catch {
    throw shardsFailed();
  }
}

/** The words that hits are highlighted for, lower case. */
export function wordsOf(query: Query): readonly string[] {
  if (query.kind === 'and' || query.kind === 'or') return query.parts.flatMap(wordsOf);
  if (query.kind !== 'words' && query.kind !== 'phrase') return [];
  return splitWords(query.text);
}

/** As the analyser splits text: at anything but letters and digits, and inside camel case. */
export function splitWords(text: string): readonly string[] {
  const spaced = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return spaced.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
