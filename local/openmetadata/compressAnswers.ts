import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

/** Dropwizard leaves what is shorter as it is, bytes. */
const shortest = 256;

const compress = promisify(gzip);

/**
 * Compresses as Jetty does behind Dropwizard: answers to GET alone and no errors, which it names
 * `Vary: Accept-Encoding` whether or not it has anything to gain.
 */
export const compressAnswers: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.req.method !== 'GET' || c.res.status !== 200) return;
  c.header('Vary', 'Accept-Encoding');
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return;
  const body = await c.res.arrayBuffer();
  const isLong = body.byteLength >= shortest;
  c.res = new Response(isLong ? await compress(body) : body, c.res);
  if (isLong) c.header('Content-Encoding', 'gzip');
};
