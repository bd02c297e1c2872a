import type { Context, Hono } from 'hono';
import { noSuchPath, unhandled } from '../errors.ts';
import type { ServerEnv } from '../serverEnv.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/**
 * Refuses, before the token is looked at, what no route takes: an unknown path, method or media
 * type. Each is a 500 that names the status it should be.
 */
export function refuseUnroutable(app: Hono<ServerEnv>, c: Context): void {
  const allowed = METHODS.filter((method) => hasRoute(app, method, c.req.path));
  const { method } = c.req;
  if (allowed.length === 0) throw noSuchPath();
  if (method === 'OPTIONS') return;
  if (!allowed.some((each) => each === (method === 'HEAD' ? 'GET' : method))) {
    throw unhandled('HTTP 405 Method Not Allowed');
  }
  if (!consumes(c)) throw unhandled('HTTP 415 Unsupported Media Type');
  if (!produces(c)) throw unhandled('HTTP 406 Not Acceptable');
}

/** Whether a route, rather than only middleware (whose method is `ALL`), takes the path. */
function hasRoute(app: Hono<ServerEnv>, method: string, path: string): boolean {
  return app.router.match(method, path)[0].some(([[, route]]) => route.method === method);
}

function consumes(c: Context): boolean {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type === undefined) return true;
  if (c.req.method === 'PATCH') return type === 'application/json-patch+json';
  return c.req.method === 'GET' || c.req.method === 'HEAD' || type === 'application/json';
}

function produces(c: Context): boolean {
  const accept = c.req.header('accept') ?? '*/*';
  return ['*/*', 'application/*', 'application/json'].some((type) => accept.includes(type));
}
