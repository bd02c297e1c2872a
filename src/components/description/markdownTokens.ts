import { htmlTokens } from './htmlTokens.ts';
import { inlineTokens } from './markdownInline.ts';
import { close, open, type Token, text, wrap } from './token.ts';

/** A block and the number of lines that it takes. */
interface Block {
  readonly tokens: Token[];
  readonly lines: number;
}

type Rule = (lines: readonly string[], depth: number) => Block | null;

const deepest = 10;

/** No block is longer: looking at one takes as long, however long the text. */
const longestBlock = 500;

/** Markdown (CommonMark, section 4, and tables) without what descriptions never use. */
export function markdownTokens(source: string): Token[] {
  return blockTokens(source.replaceAll('\t', '    ').split(/\r\n?|\n/), 0);
}

const blank: Block = { tokens: [], lines: 1 };

function blockTokens(lines: readonly string[], depth: number): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < lines.length) {
    const isBlank = lines[at]?.trim() === '';
    const block = isBlank ? blank : readBlock(lines.slice(at, at + longestBlock), depth);
    for (const token of block.tokens) tokens.push(token); // too many to be arguments
    at += block.lines;
  }
  return tokens;
}

function readBlock(lines: readonly string[], depth: number): Block {
  for (const rule of depth < deepest ? rules : []) {
    const block = rule(lines, depth);
    if (block) return block;
  }
  return paragraph(lines);
}

/** What no other rule knows; underlined, it is a heading. */
function paragraph(lines: readonly string[]): Block {
  const goesOn = (line: string, next?: string) => continues(line, next) && !underline.test(line);
  const own = [...lines.slice(0, 1), ...takeWhile(lines.slice(1), goesOn)];
  const behind = lines[own.length] ?? '';
  const isHeading = underline.test(behind) && continues(behind, lines[own.length + 1]);
  const level = behind.includes('=') ? 'h1' : 'h2';
  return {
    tokens: wrap(isHeading ? level : 'p', inlineTokens(own.join('\n').trim())),
    lines: own.length + (isHeading ? 1 : 0),
  };
}

function takeWhile(
  lines: readonly string[],
  test: (line: string, next: string | undefined) => boolean,
): readonly string[] {
  const end = lines.findIndex((line, index) => !test(line, lines[index + 1]));
  return end < 0 ? lines : lines.slice(0, end);
}

const underline = /^ {0,3}(?:=+|-+) *$/;
const interrupts = /^ {0,3}(?:#{1,6} |>|```|~~~|[-*+] |1[.)] |(?:\*{3,}|_{3,}) *$)/;

/** Whether a line goes on with the paragraph before it. A number does, unless a list begins there. */
function continues(line: string, next = ''): boolean {
  return line.trim() !== '' && !interrupts.test(line) && !isTableHead(line, next);
}

const fence: Rule = (lines) => {
  const mark = /^ {0,3}(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1];
  if (!mark) return null;
  const code = takeWhile(lines.slice(1), (line) => !line.trim().startsWith(mark));
  const content = [text(code.join('\n'))];
  return { tokens: wrap('pre', wrap('code', content)), lines: code.length + 2 };
};

const heading: Rule = ([first = '']) => {
  const found = /^(#{1,6}) +(.*)$/.exec(first.trim());
  if (!found) return null;
  const [, marks = '', words = ''] = found;
  return { tokens: wrap(`h${marks.length}`, inlineTokens(words.replace(/ #+$/, ''))), lines: 1 };
};

const rule: Rule = ([first = '']) =>
  /^(?:-{3,}|\*{3,}|_{3,}|(?:- ){2,}-|(?:\* ){2,}\*)$/.test(first.trim())
    ? { tokens: wrap('hr', []), lines: 1 }
    : null;

const quote: Rule = (lines, depth) => {
  const own = takeWhile(lines, (line) => /^ {0,3}>/.test(line));
  if (own.length === 0) return null;
  const inner = own.map((line) => line.replace(/^ {0,3}> ?/, ''));
  return { tokens: wrap('blockquote', blockTokens(inner, depth + 1)), lines: own.length };
};

const item = /^( {0,9})([-*+]|\d{1,9}[.)]) +(.*)$/;

const list: Rule = (lines, depth) => {
  const first = item.exec(lines[0] ?? '');
  if (!first) return null;
  const [, indent = '', mark = ''] = first;
  const belongs = (line: string) => line.trim() === '' || indentOf(line) > indent.length;
  const own = takeWhile(lines, (line) => belongs(line) || isItemAt(line, indent, mark));
  const items = splitItems(own, indent, mark);
  const tokens = items.flatMap((each) => wrap('li', withoutOuter(blockTokens(each, depth + 1))));
  const [start] = /^\d+/.exec(mark) ?? [];
  const begin = start === undefined ? open('ul') : open('ol', new Map([['start', start]]));
  return { tokens: [begin, ...tokens, close(begin.tag)], lines: own.length };
};

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function isItemAt(line: string, indent: string, mark: string): boolean {
  const found = item.exec(line);
  if (!found || found[1] !== indent) return false;
  return /\d/.test(found[2] ?? '') === /\d/.test(mark);
}

/** The lines of each item, without its mark and indentation. */
function splitItems(lines: readonly string[], indent: string, mark: string): string[][] {
  const items: string[][] = [];
  for (const line of lines) {
    const found = isItemAt(line, indent, mark) ? item.exec(line) : null;
    if (found) items.push([checkbox(found[3] ?? '')]);
    else items.at(-1)?.push(line.slice(Math.min(indentOf(line), indent.length + mark.length + 1)));
  }
  return items;
}

function checkbox(line: string): string {
  return line.replace(/^\[ \] /, '☐ ').replace(/^\[[xX]\] /, '☑ ');
}

/** An item's first paragraph stands in it without a `p` of its own. */
function withoutOuter(tokens: readonly Token[]): Token[] {
  const [first] = tokens;
  if (first?.kind !== 'open' || first.tag !== 'p') return [...tokens];
  const end = tokens.findIndex((token) => token.kind === 'close' && token.tag === 'p');
  return tokens.filter((_, index) => index !== 0 && index !== end);
}

const table: Rule = (lines) => {
  const [head = '', ruler = ''] = lines;
  if (!isTableHead(head, ruler)) return null;
  const columns = cellsOf(head);
  const rows = takeWhile(lines.slice(2), (line) => line.includes('|'));
  // A short row stays short: filled up, a few signs for each would make thousands of cells.
  const row = (cells: readonly string[], tag: string) =>
    wrap(
      'tr',
      cells.slice(0, columns.length).flatMap((cell) => wrap(tag, inlineTokens(cell))),
    );
  const body = rows.flatMap((line) => row(cellsOf(line), 'td'));
  const tokens = wrap('table', [...wrap('thead', row(columns, 'th')), ...wrap('tbody', body)]);
  return { tokens, lines: rows.length + 2 };
};

function isTableHead(head: string, ruler: string): boolean {
  if (!head.includes('|') || !ruler.includes('-')) return false;
  const cells = cellsOf(ruler);
  return cells.every((cell) => /^:?-+:?$/.test(cell)) && cells.length === cellsOf(head).length;
}

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** HTML that begins a block goes on to the next blank line. */
const html: Rule = (lines) => {
  const begins =
    /^ {0,3}<(?:!--|\/?(?:p|div|ul|ol|li|h[1-6]|table|blockquote|pre|hr|section)\b)/i.test(
      lines[0] ?? '',
    );
  if (!begins) return null;
  const own = takeWhile(lines, (line) => line.trim() !== '');
  return { tokens: htmlTokens(own.join('\n')), lines: own.length };
};

const rules: readonly Rule[] = [fence, heading, rule, quote, list, table, html];
