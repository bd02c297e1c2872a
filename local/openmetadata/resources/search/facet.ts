import type { Facet } from './segment.ts';

/** Whether a document has a value that passes the test. */
export function hasValue(
  { values, keys, keyOf, row }: Facet,
  test: (value: string) => boolean,
): (index: number) => boolean {
  const passes = values.map(test);
  if (!passes.includes(true)) return () => false;
  const known = new Uint8Array(keys);
  return (index) => {
    const key = keyOf(index);
    if (known[key] === 0) known[key] = row(key).some((each) => passes[each] === true) ? 1 : 2;
    return known[key] === 1;
  };
}

/** How many of the documents have each value. */
export function countPerValue(
  { values, keys, keyOf, row }: Facet,
  indexes: Uint32Array,
): ReadonlyMap<string, number> {
  const perKey = new Uint32Array(keys);
  for (const index of indexes) {
    const key = keyOf(index);
    perKey[key] = (perKey[key] ?? 0) + 1;
  }
  const counts = new Uint32Array(values.length);
  for (let key = 0; key < keys; key += 1) {
    const count = perKey[key] ?? 0;
    if (count === 0) continue;
    for (const position of row(key)) counts[position] = (counts[position] ?? 0) + count;
  }
  return new Map(values.map((value, position) => [value, counts[position] ?? 0]));
}

/** One value for all documents. */
export function singleFacet(value: string): Facet {
  const row = [0];
  return { values: [value], keys: 1, keyOf: () => 0, row: () => row };
}

/**
 * A facet whose values follow from a number that many documents share. There are thousands of keys,
 * of which a search touches few: the row of each is worked out when it is asked for.
 * @param allValues What any key has.
 */
export function keyedFacet(
  allValues: Iterable<string>,
  keys: number,
  keyOf: (index: number) => number,
  valuesOf: (key: number) => readonly string[],
): Facet {
  const values = [...new Set(allValues)];
  const positions = new Map(values.map((value, position) => [value, position]));
  const row = (key: number) => valuesOf(key).map((value) => positions.get(value) ?? 0);
  return { values, keys, keyOf, row };
}
