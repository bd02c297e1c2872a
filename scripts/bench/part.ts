import type { Bar } from './bars.ts';

/** What one part of the bench found. */
export interface Findings {
  readonly title: string;
  /** For people, see `table`. */
  readonly text: string;
  /** For programs: every figure that `text` is made of. */
  readonly data: unknown;
  readonly bars: readonly Bar[];
}
