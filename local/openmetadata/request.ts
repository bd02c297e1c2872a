import type { Context } from 'hono';
import { ApiFault, noSuchPath } from './errors.ts';

/** The `fields` of a request as a set; `*` is all of them. An unknown one is 400. */
export function readFields<Field extends string>(
  c: Context,
  allowed: readonly Field[],
): ReadonlySet<Field> {
  const fields = c.req.query('fields') ?? '';
  if (fields === '*') return new Set(allowed);
  const names = fields.split(',').map((name) => name.trim());
  return new Set(names.filter((name) => name !== '').map((name) => knownField(name, allowed)));
}

function knownField<Field extends string>(name: string, allowed: readonly Field[]): Field {
  const field = allowed.find((each) => each === name);
  if (field === undefined) throw new ApiFault(400, `Invalid field name ${name}`);
  return field;
}

/** Parses the body as JSON; what does not parse is 400 in plain text, as Jackson's message. */
export async function readJson(c: Context): Promise<unknown> {
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiFault(400, jsonError(text), { shape: 'text' });
  }
}

function jsonError(text: string): string {
  const source = '[Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled)';
  const position = `line: 1, column: ${text.length + 1}]`;
  return `Unexpected end-of-input within/between Object entries\n at ${source}; ${position}`;
}

/** `https://host` of the address that was called; the server builds every `href` from it. */
export function originOf(c: Context): string {
  return new URL(c.req.url).origin;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The `id` of the path. One that is no UUID is answered as an unknown path is. */
export function readId(c: Context): string {
  const id = c.req.param('id') ?? '';
  if (!uuid.test(id)) throw noSuchPath();
  return id.toLowerCase();
}

/** Another id of the path, which the server takes for text at first: 400 when it is no UUID. */
export function parseId(text: string): string {
  if (!uuid.test(text)) throw new ApiFault(400, `Invalid UUID string: ${text}`);
  return text.toLowerCase();
}

/** An id in a body: 400 in the words of Jackson when it is no UUID. */
export function parseBodyId(value: unknown): string {
  if (typeof value === 'string' && uuid.test(value)) return value.toLowerCase();
  const why =
    typeof value === 'string'
      ? ` from String "${value}": UUID has to be represented by standard 36-char representation`
      : '';
  throw new ApiFault(400, `Cannot deserialize value of type \`java.util.UUID\`${why}`);
}

/** Which entities `include` asks for: `non-deleted` (unless said otherwise), `deleted` or `all`. */
export function readInclude(c: Context): (entity: { readonly deleted: boolean }) => boolean {
  const include = c.req.query('include') ?? 'non-deleted';
  if (!['non-deleted', 'deleted', 'all'].includes(include)) throw noSuchPath();
  if (include === 'all') return () => true;
  return ({ deleted }) => deleted === (include === 'deleted');
}
