import type { Context, Hono } from 'hono';
import { ApiFault } from '../errors.ts';
import type { ServerEnv } from '../serverEnv.ts';
import type { Json } from './json.ts';

/**
 * Versions of what the stand-in keeps no history of, people, teams and roles: the one that there is.
 * @param show The entity of the path's `id`, as an answer shows it.
 */
export function mountOnlyVersion(
  app: Hono<ServerEnv>,
  base: string,
  entityType: string,
  show: (c: Context<ServerEnv>) => Json,
): void {
  app.get(`${base}/:id/versions`, (c) =>
    c.json({ entityType, versions: [JSON.stringify(show(c))] }),
  );
  app.get(`${base}/:id/versions/:version`, (c) => {
    const shown = show(c);
    const { id, version } = c.req.param();
    if (shown['version'] === Number(version)) return c.json(shown);
    throw new ApiFault(404, `${entityType} instance for ${id} and version ${version} not found`);
  });
}
