import { decodeEntities } from './decodeEntities.ts';
import { readMarkup } from './readMarkup.ts';
import { close, open, type Token, text, wrap } from './token.ts';

/** A stretch of Markdown that means something: its tokens and where it ends. */
interface Stretch {
  readonly tokens: Token[];
  readonly end: number;
}

/** Where each kind of end comes next: see `closeOf`. */
type Closes = Map<string, number>;

type Rule = (source: string, start: number, depth: number, closes: Closes) => Stretch | null;

const special = /[\\`*_~![<\n]|https?:\/\//g;
const deepest = 8;
const longest = 2000;

/** Inline Markdown (CommonMark, section 6) with the HTML that stands in it. */
export function inlineTokens(source: string, depth = 0): Token[] {
  const tokens: Token[] = [];
  const closes: Closes = new Map();
  let shown = 0;
  let at = nextSpecial(source, 0);
  while (at >= 0) {
    const stretch = depth < deepest ? readStretch(source, at, depth, closes) : null;
    if (stretch) {
      if (at > shown) tokens.push(text(decodeEntities(source.slice(shown, at))));
      tokens.push(...stretch.tokens);
      shown = stretch.end;
    }
    at = nextSpecial(source, stretch ? stretch.end : at + 1);
  }
  if (shown < source.length) tokens.push(text(decodeEntities(source.slice(shown))));
  return tokens;
}

function nextSpecial(source: string, start: number): number {
  special.lastIndex = start;
  return special.exec(source)?.index ?? -1;
}

function readStretch(source: string, at: number, depth: number, closes: Closes): Stretch | null {
  for (const rule of rules) {
    const stretch = rule(source, at, depth, closes);
    if (stretch) return stretch;
  }
  return null;
}

/** A rule from a sticky pattern; all repetitions are bounded, so that no text takes long. */
function rule(
  pattern: RegExp,
  read: (match: RegExpExecArray, depth: number) => Token[] | null,
): Rule {
  return (source, start, depth) => {
    pattern.lastIndex = start;
    const match = pattern.exec(source);
    const tokens = match && read(match, depth);
    return match && tokens ? { tokens, end: start + match[0].length } : null;
  };
}

function link(tag: 'a' | 'img', attribute: string, href: string, more: [string, string][] = []) {
  return open(tag, new Map([[attribute, decodeEntities(href)], ...more]));
}

function emphasis(tag: string) {
  return (
    { 0: whole, 1: mark = '', 2: inner = '', index, input }: RegExpExecArray,
    depth: number,
  ) =>
    isIntraword(mark, input, index, index + whole.length)
      ? null
      : wrap(tag, inlineTokens(inner, depth + 1));
}

/** `order_item_id` holds no emphasis. */
function isIntraword(mark: string, source: string, start: number, end: number): boolean {
  if (!mark.startsWith('_')) return false;
  return [source[start - 1], source[end]].some((char = '') => /[\p{L}\p{N}_]/u.test(char));
}

/** What stands between two of a mark, without a blank inside at either end. */
function between(mark: string, tag: string): Rule {
  const closing = new RegExp(`(?<=\\S)${mark.replaceAll('*', '\\*')}`, 'g');
  return (source, start, depth, closes) => {
    const inner = start + mark.length;
    if (!source.startsWith(mark, start) || !/\S/.test(source[inner] ?? '')) return null;
    const close = closeOf(closing, source, inner + 1, closes);
    const end = close + mark.length;
    if (close - inner > longest || isIntraword(mark, source, start, end)) return null;
    return { tokens: wrap(tag, inlineTokens(source.slice(inner, close), depth + 1)), end };
  };
}

const code: Rule = (source, start, _, closes) => {
  const [run] = /^`{1,10}(?!`)/.exec(source.slice(start, start + 11)) ?? [];
  if (run === undefined || source[start - 1] === '`') return null;
  const inner = start + run.length;
  const close = closeOf(new RegExp(`(?<!\`)${run}(?!\`)`, 'g'), source, inner, closes);
  if (close - inner > longest) return null;
  const content = source.slice(inner, close).replace(/^ (?=.*\S)(.*) $/, '$1');
  return { tokens: wrap('code', [text(content)]), end: close + run.length };
};

/** Where the next end is. Remembered: many beginnings that nothing closes look for the same. */
function closeOf(closing: RegExp, source: string, from: number, closes: Closes): number {
  const known = closes.get(closing.source) ?? -1;
  if (known >= from) return known;
  closing.lastIndex = from;
  const close = closing.exec(source)?.index ?? Number.POSITIVE_INFINITY;
  closes.set(closing.source, close);
  return close;
}

const markup: Rule = (source, start) => {
  const found = source[start] === '<' ? readMarkup(source, start) : null;
  return found && { tokens: found.token ? [found.token] : [], end: found.end };
};

const rules: readonly Rule[] = [
  rule(/\\([!-/:-@[-`{-~])/y, ([, char = '']) => [text(char)]),
  rule(/\\\n/y, () => [open('br')]),
  code,
  rule(
    /!\[([^\]]{0,500})\]\(\s{0,9}<?([^\s<>()]{0,2000})>?(?:\s+"[^"]{0,500}")?\s{0,9}\)/y,
    (m) => [link('img', 'src', m[2] ?? '', [['alt', m[1] ?? '']])],
  ),
  rule(
    /\[([^\][]{0,1000})\]\(\s{0,9}<?((?:[^\s<>()]|\([^\s<>()]{0,200}\)){0,2000})>?(?:\s+"[^"]{0,500}")?\s{0,9}\)/y,
    (m, depth) => [
      link('a', 'href', m[2] ?? ''),
      ...inlineTokens(m[1] ?? '', depth + 1),
      close('a'),
    ],
  ),
  rule(/(\*\*\*|___)(?=\S)([^*_\s]|[^*_\s][^*_]{0,2000}?[^*_\s])\1/y, (match, depth) => {
    const strong = emphasis('strong')(match, depth);
    return strong && wrap('em', strong);
  }),
  between('**', 'strong'),
  between('__', 'strong'),
  between('~~', 's'),
  rule(
    /((?<!\*)\*|(?<![\p{L}\p{N}_])_)(?=\S)((?:\1\1(?:(?!\1)[\s\S]){1,2000}\1\1|(?!\1)[\s\S]){1,2000}?)(?<=\S)\1(?!\1)/uy,
    emphasis('em'),
  ),
  rule(/<((?:https?:|mailto:)[^\s<>]{1,2000})>/y, ([, url = '']) => [
    link('a', 'href', url),
    text(url.replace(/^mailto:/, '')),
    close('a'),
  ]),
  markup,
  (source, start) => {
    const found = /^https?:\/\/[^\s<>()[\]"'`]{1,2000}/.exec(source.slice(start, start + 2010));
    const url = found?.[0].replace(/(?<![.,;:!?*_])[.,;:!?*_]+$/, '');
    if (!url) return null;
    return { tokens: [link('a', 'href', url), text(url), close('a')], end: start + url.length };
  },
  (source, start) =>
    source[start] === '\n' && source.slice(0, start).endsWith('  ')
      ? { tokens: [open('br')], end: start + 1 }
      : null,
];
