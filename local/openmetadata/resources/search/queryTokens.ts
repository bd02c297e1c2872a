import { wildcardPattern } from './patterns.ts';
import { shardsFailed } from './queryFault.ts';

/** One piece of a query in Lucene's syntax. */
export interface Token {
  readonly kind:
    | 'word'
    | 'phrase'
    | 'regex'
    | 'range'
    | 'field'
    | 'and'
    | 'or'
    | 'not'
    | 'must'
    | 'open'
    | 'close';
  /** Without escapes; for a field its name, for a range what is between the brackets. */
  readonly text: string;
  /** Whether `*` or `?` in it stand for anything. Both are `\u0001` and `\u0002` then. */
  readonly isPattern: boolean;
}

const anything = '\u0001';
const anyLetter = '\u0002';

const wordStart = String.raw`(?:[^\s+\-!():^[\]"{}~\\/]|\\.)`;
const wordRest = String.raw`(?:[^\s!():^[\]"{}~\\/]|\\.)`;

/** In the order in which they are tried. What none of them matches is a fault. */
const shapes: readonly (readonly [Token['kind'] | 'skip', RegExp])[] = [
  ['skip', /\s+/y],
  ['and', /AND(?=[\s(]|$)|&&/y],
  ['or', /OR(?=[\s(]|$)|\|\|/y],
  ['not', /NOT(?=[\s(]|$)|!|-/y],
  ['must', /\+/y],
  ['open', /\(/y],
  ['close', /\)(?:\^\d+(?:\.\d+)?)?/y],
  ['phrase', /"((?:[^"\\]|\\.)*)"(?:~\d+)?(?:\^\d+(?:\.\d+)?)?/y],
  ['regex', /\/((?:[^/\\]|\\.)*)\/(?:\^\d+(?:\.\d+)?)?/y],
  ['range', /[[{]([^\]}]* TO [^\]}]*)[\]}]/y],
  ['field', new RegExp(`(${wordStart}${wordRest}*):(?=\\S)`, 'y')],
  ['word', new RegExp(`(${wordStart}${wordRest}*)(?:~[\\d.]*)?(?:\\^\\d+(?:\\.\\d+)?)?`, 'y')],
];

/** @throws {ApiFault} 500 for what the search engine cannot read: it takes `q` for a program. */
export function readTokens(query: string): readonly Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < query.length) {
    const { kind, match } = matchAt(query, position);
    position += match[0].length;
    if (kind !== 'skip') tokens.push(toToken(kind, match[1] ?? match[0]));
  }
  return tokens;
}

function matchAt(query: string, position: number) {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = position;
    const match = shape.exec(query);
    if (match !== null) return { kind, match };
  }
  throw shardsFailed();
}

function toToken(kind: Token['kind'], raw: string): Token {
  const takesPatterns = kind === 'word';
  const text = raw.replace(/\\(.)|([*?])/g, (_, escaped: string | undefined, wild: string) => {
    if (escaped !== undefined) return escaped;
    if (!takesPatterns) return wild;
    return wild === '*' ? anything : anyLetter;
  });
  return { kind, text, isPattern: text.includes(anything) || text.includes(anyLetter) };
}

/** The expression for a word with wildcards. */
export function patternOf(text: string): RegExp {
  return wildcardPattern(text.toLowerCase(), anything, anyLetter);
}

/** Whether the word is `*` and nothing else. */
export function matchesAnything({ text }: Token): boolean {
  return text === anything;
}
