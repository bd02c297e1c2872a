/** A JSON object as it goes over the wire. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same without properties that are undefined, which JSON has no word for. */
export function defined(object: Json): Json {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

/** The same without one property, wherever it stands. */
export function without(value: unknown, property: string): unknown {
  if (Array.isArray(value)) return value.map((each) => without(each, property));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== property)
      .map(([name, each]) => [name, without(each, property)]),
  );
}
