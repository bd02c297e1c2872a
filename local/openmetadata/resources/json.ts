/** A JSON object as it goes over the wire. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same without properties that are undefined, which JSON has no word for. */
export function defined(object: Json): Json {
  // A loop: this is run for every column of every hit.
  const kept: Record<string, unknown> = {};
  for (const name of Object.keys(object)) {
    const value = object[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

/** The same without one property, wherever it stands. */
export function without(value: unknown, property: string): unknown {
  if (Array.isArray(value)) return value.map((each) => without(each, property));
  if (!isObject(value)) return value;
  const kept: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    if (name !== property) kept[name] = without(value[name], property);
  }
  return kept;
}

/** The same without members that are null: the server reads them as if they were not there. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(entries.map(([name, each]) => [name, withoutNulls(each)]));
}
