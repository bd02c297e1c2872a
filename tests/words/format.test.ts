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
  [now - 400 * 24 * hour, 'last year'],
])('%d was %s', (at, words) => {
  expect(formatDistance(at, now)).toBe(words);
});

test.each([
  [0, '0 tables'],
  [1, '1 table'],
  [5_000, '5,000 tables'],
])('%d reads %s', (value, words) => {
  expect(count(value, { one: 'table', other: 'tables' })).toBe(words);
});
