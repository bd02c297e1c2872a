import { decodeEntities } from './decodeEntities.ts';
import { readMarkup } from './readMarkup.ts';
import { close, open, type Token, text, wrap } from './token.ts';

/** A stretch of Markdown that means something: its tokens and where it ends. */
interface Stretch {
  readonly tokens: Token[];
  readonly end: number;
}

type Rule = (source: string, start: number, depth: number) => Stretch | null;

const special = /[\\`*_~![<\n]|https?:\/\//g;
const deepest = 8;

/** Inline Markdown (CommonMark, section 6) with the HTML that stands in it. */
export function inlineTokens(source: string, depth = 0): Token[] {
  const tokens: Token[] = [];
  let shown = 0;
  let at = nextSpecial(source, 0);
  while (at >= 0) {
    const stretch = depth < deepest ? readStretch(source, at, depth) : null;
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

function readStretch(source: string, at: number, depth: number): Stretch | null {
  for (const rule of rules) {
    const stretch = rule(source, at, depth);
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
  return (match: RegExpExecArray, depth: number) =>
    isIntraword(match) ? null : wrap(tag, inlineTokens(match[2] ?? '', depth + 1));
}

/** `order_item_id` holds no emphasis. */
function isIntraword({ 0: whole, 1: mark = '', index, input }: RegExpExecArray): boolean {
  if (!mark.startsWith('_')) return false;
  const before = input[index - 1] ?? '';
  const behind = input[index + whole.length] ?? '';
  return /[\p{L}\p{N}_]/u.test(before) || /[\p{L}\p{N}_]/u.test(behind);
}

const markup: Rule = (source, start) => {
  const found = source[start] === '<' ? readMarkup(source, start) : null;
  return found && { tokens: found.token ? [found.token] : [], end: found.end };
};

const rules: readonly Rule[] = [
  rule(/\\([!-/:-@[-`{-~])/y, ([, char = '']) => [text(char)]),
  rule(/\\\n/y, () => [open('br')]),
  rule(/(`{1,10})([^`]|[^`][\s\S]{0,2000}?[^`])\1(?!`)/y, ([, , code = '']) =>
    wrap('code', [text(code.replace(/^ (.*\S.*) $/, '$1'))]),
  ),
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
  rule(/(\*\*|__)(?=\S)([\s\S]{0,2000}?\S)\1/y, emphasis('strong')),
  rule(/(~~)(?=\S)([\s\S]{0,2000}?\S)\1/y, emphasis('s')),
  rule(
    /([*_])(?=\S)((?:\1\1(?:(?!\1)[\s\S]){1,2000}\1\1|(?!\1)[\s\S]){1,2000}?)(?<=\S)\1(?!\1)/y,
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
    const url = found?.[0].replace(/[.,;:!?*_]+$/, '');
    if (!url) return null;
    return { tokens: [link('a', 'href', url), text(url), close('a')], end: start + url.length };
  },
  (source, start) =>
    source[start] === '\n' && source.slice(0, start).endsWith('  ')
      ? { tokens: [open('br')], end: start + 1 }
      : null,
];
