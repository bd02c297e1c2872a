import { decodeEntities } from './decodeEntities.ts';
import { close, open, type Token } from './token.ts';

/** A tag or comment in a text: what it says, if anything, and where it ends. */
export interface Markup {
  readonly token: Token | null;
  readonly end: number;
}

/** Their content is code or another document: it goes with them. */
const opaque = new Set(
  'script style iframe object embed noscript template textarea title svg math select video audio'.split(
    ' ',
  ),
);

/** The markup that begins with the `<` at `start`; null when that is only a sign. */
export function readMarkup(source: string, start: number): Markup | null {
  if (source.startsWith('<!--', start)) return { token: null, end: after(source, '-->', start) };
  if (/[!?]/.test(source[start + 1] ?? '')) return { token: null, end: after(source, '>', start) };
  const name = /^<(\/?)([a-z][a-z0-9-]{0,30})(?=[\s/>])/i.exec(source.slice(start, start + 40));
  if (!name) return null;
  const end = tagEnd(source, start + name[0].length);
  if (end === null) return null;
  const tag = (name[2] ?? '').toLowerCase();
  if (name[1] === '/') return { token: close(tag), end };
  if (opaque.has(tag)) return { token: null, end: afterElement(source, tag, end) };
  const attributes = readAttributes(source.slice(start + name[0].length, end - 1));
  return { token: open(tag, attributes), end };
}

function after(source: string, mark: string, start: number): number {
  const found = source.indexOf(mark, start);
  return found < 0 ? source.length : found + mark.length;
}

/**
 * Behind the `>` that is in no quotes. A `<` that is in none ends the search: of the tags that a
 * text opens, no more than three are ever looked through at one place, so that none takes long.
 */
function tagEnd(source: string, start: number): number | null {
  let quote = '';
  for (let at = start; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '>') return at + 1;
    else if (char === '<') return null;
    else if (char === '"' || char === "'") quote = char;
  }
  return null;
}

function afterElement(source: string, tag: string, start: number): number {
  if (tag === 'embed') return start;
  const end = new RegExp(`</${tag}[^>]{0,100}>`, 'gi');
  end.lastIndex = start;
  return end.exec(source) ? end.lastIndex : source.length;
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

function readAttributes(source: string): ReadonlyMap<string, string> {
  const found = [...source.matchAll(attribute)];
  return new Map(
    found.map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decodeEntities(double ?? single ?? bare ?? ''),
    ]),
  );
}
