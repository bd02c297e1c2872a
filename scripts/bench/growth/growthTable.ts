import { table } from '../table.ts';

/** What grows with a number of things, or does not. Absent where it means nothing. */
export interface Growth {
  /** Of tables, columns, tabs, calls. */
  readonly count: number;
  readonly ms: number;
  readonly requests: number;
  readonly nodes?: number;
  /** Bytes of JavaScript, after a garbage collection. */
  readonly heap: number;
}

type Quantity = 'ms' | 'requests' | 'nodes' | 'heap';
const quantities: readonly Quantity[] = ['ms', 'requests', 'nodes', 'heap'];

/** The rows, and below each column its slope: 0 does not grow, 1 grows as the count does. */
export function growthTable(of: string, rows: readonly Growth[]): string {
  const [first, last] = [rows.at(0), rows.at(-1)];
  const slopes =
    first && last ? quantities.map((quantity) => show(slope(first, last, quantity), 2)) : [];
  return table([
    [of, 'ms', 'requests', 'DOM nodes', 'heap, MB'],
    ...rows.map(({ count, ms, requests, nodes, heap }) => [
      count.toLocaleString('en'),
      show(ms, ms < 10 ? 2 : 0),
      show(requests, 0),
      show(nodes, 0),
      show(heap / 1e6, 1),
    ]),
    ['slope', ...slopes],
  ]);
}

/** The exponent of the power law through two rows. */
function slope(first: Growth, last: Growth, quantity: Quantity): number | undefined {
  const [from, to] = [first[quantity], last[quantity]];
  if (!from || !to) return undefined;
  return Math.log(to / from) / Math.log(last.count / first.count);
}

function show(value: number | undefined, digits: number): string {
  return value === undefined ? '–' : value.toFixed(digits);
}
