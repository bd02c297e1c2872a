const toleranceMs = 60_000;

/**
 * Tells whether this machine's clock was moved, or the machine slept: `Date.now()` went another
 * way than `performance.now()`, which nobody can set.
 */
export function watchClock(): { readonly moved: () => boolean; readonly accept: () => void } {
  const difference = () => Date.now() - performance.now();
  let known = difference();
  return {
    moved: () => Math.abs(difference() - known) > toleranceMs,
    accept: () => {
      known = difference();
    },
  };
}
