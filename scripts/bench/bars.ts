/** Something that a run must keep to. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly most: number;
}

export function isMet({ value, most }: Bar): boolean {
  return value <= most;
}

/** A line that says which bar, how far, and whether it is met. */
export function describeBar(bar: Bar): string {
  return `${isMet(bar) ? 'met   ' : 'MISSED'}  ${bar.name}: ${round(bar.value)} (at most ${round(bar.most)})`;
}

function round(value: number): string {
  return String(Number(value.toPrecision(3)));
}
