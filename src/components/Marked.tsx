export interface MarkedProps {
  readonly text: string;
  /** In lower case. */
  readonly words: readonly string[];
}

/** A text with words marked in it: text nodes only, whatever the text holds. */
export function Marked({ text, words }: MarkedProps) {
  return partsOf(text, words).map(({ part, start, marked }) =>
    marked ? <mark key={start}>{part}</mark> : part,
  );
}

interface Part {
  readonly part: string;
  readonly start: number;
  readonly marked: boolean;
}

function partsOf(text: string, words: readonly string[]): Part[] {
  const pattern = patternOf(words);
  if (!pattern) return [{ part: text, start: 0, marked: false }];
  let start = 0;
  return text.split(pattern).map((part, index) => {
    const placed = { part, start, marked: index % 2 === 1 };
    start += part.length;
    return placed;
  });
}

/** The longest first: of `order` and `orders`, all of the second is marked. */
function patternOf(words: readonly string[]): RegExp | null {
  if (words.length === 0) return null;
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const literal = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(${literal.join('|')})`, 'giu');
}
