import { mix } from './random.ts';

const first = 0x9e3779b1;
const second = 0x85ebca6b;

/**
 * The id of the generated table at `index`: a UUID whose first eight digits are the index, scrambled
 * reversibly, so that no map from ids to tables is needed however many tables there are.
 */
export function tableId(index: number): string {
  const tail = hex(mix(11, index), 8) + hex(mix(12, index), 8);
  return [
    hex(scramble(index), 8),
    tail.slice(0, 4),
    `4${tail.slice(4, 7)}`,
    `a${tail.slice(7, 10)}`,
    tail.slice(10) + hex(mix(13, index), 6).slice(0, 6),
  ].join('-');
}

/** The index that `tableId` made the id from, or null when it is no generated table's. */
export function indexOfTableId(id: string): number | null {
  const index = unscramble(Number.parseInt(id.slice(0, 8), 16));
  return tableId(index) === id ? index : null;
}

/** Orders generated tables of one name as their ids do. */
export function scramble(index: number): number {
  const half = Math.imul(index + 1, first) >>> 0;
  return Math.imul(half ^ (half >>> 16), second) >>> 0;
}

function unscramble(scrambled: number): number {
  const half = Math.imul(scrambled, inverse(second)) >>> 0;
  return (Math.imul(half ^ (half >>> 16), inverse(first)) >>> 0) - 1;
}

/** The inverse of an odd number modulo 2^32, by Newton's iteration. */
function inverse(odd: number): number {
  let result = odd;
  for (let round = 0; round < 5; round += 1) {
    result = Math.imul(result, 2 - Math.imul(odd, result));
  }
  return result;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0').slice(-digits);
}
