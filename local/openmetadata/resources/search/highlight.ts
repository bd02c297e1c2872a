import type { Json } from '../json.ts';

const before = '<span class="text-highlighter">';
const after = '</span>';
/** Letters around the first match that a description is cut to. */
const window = 160;

/**
 * The texts in which words were found, as HTML. Nothing else in them is escaped: what people typed
 * stands there as they typed it, as the server sends it.
 */
export function highlight(source: Json, words: readonly string[], fields: readonly string[]): Json {
  const marked = fields.flatMap((field) => {
    const text = source[field.replace(/\.ngram$/, '')];
    const fragment = typeof text === 'string' ? mark(cut(text, words), words) : null;
    return fragment === null ? [] : [[field, [fragment]] as const];
  });
  return Object.fromEntries(marked);
}

function mark(text: string, words: readonly string[]): string | null {
  const pattern = patternFor(words);
  if (pattern === null) return null;
  const marked = text.replace(pattern, (word) => `${before}${word}${after}`);
  return marked === text ? null : marked;
}

function patternFor(words: readonly string[]): RegExp | null {
  if (words.length === 0) return null;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})[\\p{L}\\p{N}]*`, 'giu');
}

function cut(text: string, words: readonly string[]): string {
  const place = patternFor(words)?.exec(text)?.index ?? 0;
  if (text.length <= 2 * window) return text;
  return text.slice(Math.max(0, place - window), place + window);
}
