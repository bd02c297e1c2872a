import { expect, test } from 'vitest';
import { count, formatDistance } from '../../src/words/format.ts';

const now = Date.UTC(2026, 5, 15, 12);
const hour = 3_600_000;

test.each([
  [now, 'this minute'],
  [now - 20 * 60_000, '20 minutes ago'],
  [now - 3 * hour, '3 hours ago'],
  [now - 24 * hour, 'yesterday'],
  [now - 15 * 24 * hour, '2 weeks ago'],
  [now - 8 * 24 * hour, '1 week ago'],
  [now - 40 * 24 * hour, '1 month ago'],
  [now - 400 * 24 * hour, '1 year ago'],
])('%d was %s', (at, words) => {
  expect(formatDistance(at, now)).toBe(words);
});

test.each([
  [new Date(2026, 10, 27, 23), '2 days ago'],
  [new Date(2026, 10, 28, 0, 10), 'yesterday'],
  [new Date(2026, 10, 28, 2), '23 hours ago'],
  [new Date(2026, 10, 22, 23), '7 days ago'],
])('seen shortly after midnight on 29 November 2026, %s was %s', (at, words) => {
  const night = new Date(2026, 10, 29, 0, 40);
  expect(formatDistance(at.getTime(), night.getTime())).toBe(words);
});

test.each([
  [0, '0 tables'],
  [1, '1 table'],
  [5_000, '5,000 tables'],
])('%d reads %s', (value, words) => {
  expect(count(value, { one: 'table', other: 'tables' })).toBe(words);
});
