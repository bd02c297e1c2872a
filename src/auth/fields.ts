/** Reads what storage, messages and tokens hold: nothing there is trusted to have a shape. */

export type Fields = ReadonlyMap<string, unknown>;

/** The own fields of an object; none when it is something else. A Map has no `__proto__`. */
export function fieldsOf(value: unknown): Fields {
  const plain = typeof value === 'object' && value !== null && !Array.isArray(value);
  return new Map(plain ? Object.entries(value) : []);
}

/** The fields of an object in JSON; none when it is something else. */
export function parseFields(json: string | null): Fields {
  try {
    return fieldsOf(JSON.parse(json ?? 'null'));
  } catch {
    return new Map();
  }
}

export function textField(fields: Fields, name: string): string | null {
  const value = fields.get(name);
  return typeof value === 'string' ? value : null;
}

export function numberField(fields: Fields, name: string): number | null {
  const value = fields.get(name);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** One of the words that are allowed here. */
export function wordField<T extends string>(
  fields: Fields,
  name: string,
  words: readonly T[],
): T | null {
  return words.find((word) => word === fields.get(name)) ?? null;
}
