import type { Estimate } from './statistics.ts';

/** Something that a run must keep to. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly most: number;
  /** Where the value is a median: how sure it is. */
  readonly interval?: Estimate;
}

export function isMet({ value, most }: Bar): boolean {
  return value <= most;
}

/** A line that says which bar, how far, and whether it is met. */
export function describeBar(bar: Bar): string {
  const { name, value, most, interval } = bar;
  const range = interval ? ` [${round(interval.low)}, ${round(interval.high)}]` : '';
  return `${isMet(bar) ? 'met   ' : 'MISSED'}  ${name}: ${round(value)}${range} (at most ${round(most)})`;
}

function round(value: number): string {
  return String(Number(value.toPrecision(3)));
}
