/** A figure of many measurements and how sure it is. */
export interface Estimate {
  readonly median: number;
  /** The median lies between these in 95 % of runs; of fewer than 6 values, the smallest and largest. */
  readonly low: number;
  readonly high: number;
}

/**
 * The median with its 95 % interval by order statistics: the k-th smallest and k-th largest value,
 * where the binomial distribution says how often the median lies outside. It assumes nothing of
 * how the values are distributed, and gives the same answer every time.
 * @param values At least one.
 */
export function estimate(values: readonly number[]): Estimate {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = intervalRank(sorted.length);
  return {
    median: median(sorted),
    low: sorted.at(rank - 1) ?? Number.NaN,
    high: sorted.at(-rank) ?? Number.NaN,
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [below, above] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((below ?? Number.NaN) + (above ?? Number.NaN)) / 2;
}

/** @param share From 0 to 1, e.g. 0.99. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Pairs of the same round share its weather: what else the machine did then cancels out. */
export function paired(
  ours: readonly number[],
  theirs: readonly number[],
  compare: (our: number, their: number) => number,
): Estimate {
  return estimate(ours.map((our, round) => compare(our, theirs[round] ?? Number.NaN)));
}

/** The largest k with P(fewer than k of n values lie below the median) at most 2.5 %; at least 1. */
function intervalRank(count: number): number {
  let tail = 0;
  let probability = 0.5 ** count;
  for (let below = 0; below < count; below++) {
    tail += probability;
    if (tail > 0.025) return Math.max(1, below);
    probability *= (count - below) / (below + 1);
  }
  return 1;
}
