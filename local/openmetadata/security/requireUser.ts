import type { MiddlewareHandler } from 'hono';
import { notAdmin, notFound } from '../errors.ts';
import { quoteName } from '../reference.ts';
import type { ServerEnv } from '../serverEnv.ts';

/** Sets `user`. Whom the catalogue does not know, or has switched off, is 404 everywhere. */
export const requireUser: MiddlewareHandler<ServerEnv> = async (c, next) => {
  const { name } = c.get('principal');
  const user = c.get('server').store.users.find(name);
  if (user === undefined || user.deleted) throw notFound('user', quoteName(name));
  c.set('user', user);
  await next();
};

/** Behind `requireUser`: administrators only. */
export const requireAdmin: MiddlewareHandler<ServerEnv> = async (c, next) => {
  const user = c.get('user');
  if (!user.isAdmin) throw notAdmin(user.name);
  await next();
};
