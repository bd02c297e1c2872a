import { type Matches, narrow } from './findMatches.ts';
import type { Segment } from './segment.ts';

export interface Sorting {
  /** `_score`, or a field. */
  readonly field: string;
  readonly descending: boolean;
  /** Key of the last hit of the page before, as its `sort` told it. */
  readonly after?: string | undefined;
}

/** One hit before its document is made. */
export interface Hit {
  readonly segment: Segment;
  readonly index: number;
  readonly score: number;
  /** What it is sorted by. */
  readonly key: Key;
}

type Key = number | string;

/** The hits from `from` on, in order. Sorts no more than it has to: what could be on the page. */
export function pickHits(
  matches: readonly Matches[],
  sorting: Sorting,
  from: number,
  size: number,
): readonly Hit[] {
  const best = matches.flatMap((each) => bestOf(beyond(each, sorting), sorting, from + size));
  return best.sort(comparing(sorting)).slice(from, from + size);
}

function bestOf(matches: Matches, sorting: Sorting, count: number): readonly Hit[] {
  const { segment, indexes, scores } = matches;
  const sortKey = segment.sortKey(sorting.field);
  const keyAt = (position: number) =>
    sorting.field === '_score' ? (scores[position] ?? 0) : sortKey(indexes[position] ?? 0);
  const isIn = bound(indexes.length, keyAt, sorting, count);
  const hits: Hit[] = [];
  for (let position = 0; position < indexes.length; position += 1) {
    const key = keyAt(position);
    if (!isIn(key)) continue;
    hits.push({ segment, index: indexes[position] ?? 0, key, score: scores[position] ?? 0 });
  }
  return hits.sort(comparing(sorting)).slice(0, count);
}

/** Without what the pages before held. A key that repeats is passed over as a whole. */
function beyond(matches: Matches, { field, descending, after }: Sorting): Matches {
  if (after === undefined) return matches;
  const sortKey = matches.segment.sortKey(field);
  return narrow(matches, () => (index) => {
    const key = sortKey(index);
    const last = typeof key === 'number' ? Number(after) : after;
    return descending ? key < last : key > last;
  });
}

/** Whether a key can be among the first `count`: counts how often each occurs, best ones first. */
function bound(
  length: number,
  keyAt: (position: number) => Key,
  { descending }: Sorting,
  count: number,
): (key: Key) => boolean {
  if (length <= count) return () => true;
  const last =
    typeof keyAt(0) === 'number'
      ? lastNumber(length, keyAt, descending, count)
      : lastText(length, keyAt, descending, count);
  return (key) => (descending ? key >= last : key <= last);
}

function lastNumber(
  length: number,
  keyAt: (position: number) => Key,
  descending: boolean,
  count: number,
): Key {
  const sorted = new Float64Array(length);
  for (let position = 0; position < length; position += 1)
    sorted[position] = Number(keyAt(position));
  sorted.sort();
  return sorted[descending ? length - count : count - 1] ?? 0;
}

/** Texts repeat: sorting the different ones is enough. */
function lastText(
  length: number,
  keyAt: (position: number) => Key,
  descending: boolean,
  count: number,
): Key {
  const counts = new Map<Key, number>();
  for (let position = 0; position < length; position += 1) {
    const key = keyAt(position);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b === descending ? 1 : -1));
  let seen = 0;
  for (const [key, times] of sorted) {
    seen += times;
    if (seen >= count) return key;
  }
  return '';
}

function comparing({ descending }: Sorting) {
  const sign = descending ? -1 : 1;
  return (a: Hit, b: Hit): number => {
    if (a.key !== b.key) return a.key < b.key ? -sign : sign;
    return a.index - b.index;
  };
}
