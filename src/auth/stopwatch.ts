/**
 * Milliseconds since a moment, by whichever clock says more: `Date.now()` counts while the machine
 * sleeps, `performance.now()` goes on when somebody sets the clock back.
 * @param at Ms since the epoch; a moment in the future counts as now.
 */
export function stopwatch(at: number): () => number {
  const start = performance.now() - Math.max(0, Date.now() - at);
  return () => Math.max(Date.now() - at, performance.now() - start);
}
