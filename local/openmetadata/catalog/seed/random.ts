/**
 * 32 bits that look random and depend on nothing but the arguments: the catalogue is the same at
 * every start, and any part of it can be made without the parts before it.
 */
export function mix(salt: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(salt + 1, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number below `limit`. */
export function below(limit: number, salt: number, value: number): number {
  return mix(salt, value) % limit;
}

/** One of a list that is not empty. */
export function pick<T>(list: readonly T[], salt: number, value: number): T {
  return at(list, below(list.length, salt, value));
}

/** The element at an index that is known to be inside. */
export function at<T>(list: readonly T[], index: number): T {
  const element = list[index];
  if (element === undefined) throw new RangeError(`No element ${index} of ${list.length}.`);
  return element;
}
