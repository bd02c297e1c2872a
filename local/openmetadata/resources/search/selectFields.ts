import type { Context } from 'hono';
import type { Json } from '../json.ts';

/** The part of a document that `include_source_fields` and `exclude_source_fields` leave. */
export function selectFields(c: Context, source: Json): Json {
  const included = listOf(c, 'include_source_fields');
  const excluded = listOf(c, 'exclude_source_fields');
  if (included.length === 0 && excluded.length === 0) return source;
  return Object.fromEntries(
    Object.entries(source)
      .filter(([name]) => included.length === 0 || included.some((each) => isTop(each, name)))
      .filter(([name]) => !excluded.includes(name)),
  );
}

/** `service.name` asks for the whole of `service`, which is enough for whoever asks. */
function isTop(field: string, name: string): boolean {
  return field === name || field.startsWith(`${name}.`);
}

function listOf(c: Context, name: string): readonly string[] {
  const values = c.req.queries(name) ?? [];
  return values.flatMap((value) => value.split(',')).filter((value) => value !== '');
}
