import { expect, test } from 'vitest';
import { estimate, median, paired, quantile } from '../../../scripts/bench/statistics.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

// Ranks as tables of the sign test have them.
test.each([
  [6, 1],
  [9, 2],
  [12, 3],
  [15, 4],
  [21, 6],
  [25, 8],
])('of %i values the interval begins at the %i. smallest', (count, rank) => {
  expect(estimate(upTo(count).reverse())).toEqual({
    median: (count + 1) / 2,
    low: rank,
    high: count + 1 - rank,
  });
});

test('of few values the interval holds them all', () => {
  expect(estimate([3, 1, 2])).toEqual({ median: 2, low: 1, high: 3 });
});

test('the median of an even number lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('a round that was slow for all leaves the ratio as it is', () => {
  const ratio = paired([20, 200, 22], [10, 100, 11], (own, floor) => own / floor);

  expect(ratio).toEqual({ median: 2, low: 2, high: 2 });
});

test('the 99th percentile of a hundred values is the largest', () => {
  expect(quantile(upTo(100), 0.99)).toBe(100);
});
