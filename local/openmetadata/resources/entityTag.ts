import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Asset } from '../catalog/asset.ts';
import { ApiFault } from '../errors.ts';
import type { ServerEnv } from '../serverEnv.ts';
import type { Json } from './json.ts';

/**
 * Answers with the entity tag that the newest age sends: a hash of the answer as it is shown, so
 * that `If-None-Match` works and `If-Match` with it never does. 1.6 sends none.
 */
export function respondWithTag(c: Context<ServerEnv>, body: Json): Response {
  if (c.get('server').config.age === '1.6') return c.json(body);
  const tag = strongTag(JSON.stringify(body));
  c.header('etag', tag);
  if (c.req.header('if-none-match') === tag) return c.body(null, 304);
  return c.json(body);
}

/**
 * The newest age refuses a change whose `If-Match` is not the weak form of the version: 412. 1.6
 * does not look at the header.
 */
export function refuseStale(c: Context<ServerEnv>, asset: Asset): void {
  const expected = c.req.header('if-match');
  if (expected === undefined || c.get('server').config.age === '1.6') return;
  if (expected === '*' || expected === `W/"${asset.version.toFixed(1)}"`) return;
  // As the server does, it names a tag of the other kind.
  const current = strongTag(`${asset.version.toFixed(1)}-${asset.updatedAt}`);
  throw new ApiFault(
    412,
    `The entity has been modified. Current ETag: ${current}. Please refresh and retry with the latest version.`,
  );
}

function strongTag(text: string): string {
  return `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
}
