import type { Context, Hono } from 'hono';
import type { Asset } from '../catalog/asset.ts';
import type { Catalog } from '../catalog/createCatalog.ts';
import { ApiFault, notFound } from '../errors.ts';
import { readId } from '../request.ts';
import type { ServerEnv } from '../serverEnv.ts';
import { renderDetached } from './renderAsset.ts';
import { renderingOfChange } from './rendering.ts';
import type { ResourceType } from './resourceType.ts';

/** What an asset was: all versions, newest first, each as a string of JSON; or one as JSON. */
export function mountVersions(
  app: Hono<ServerEnv>,
  catalog: Catalog,
  resource: ResourceType,
): void {
  const base = `/api/v1/${resource.path}/:id/versions`;
  const show = (c: Context<ServerEnv>, asset: Asset) =>
    renderDetached(asset, renderingOfChange(c, catalog, resource));

  app.get(base, (c) => {
    const versions = versionsOf(c).map((asset) => JSON.stringify(show(c, asset)));
    return c.json({ entityType: resource.type, versions });
  });
  app.get(`${base}/:version`, (c) => {
    const version = c.req.param('version');
    const asset = versionsOf(c).find((each) => each.version === Number(version));
    if (asset !== undefined) return c.json(show(c, asset));
    const what = `${resource.type} instance for ${readId(c)} and version ${version}`;
    throw new ApiFault(404, `${what} not found`);
  });

  function versionsOf(c: Context<ServerEnv>): readonly Asset[] {
    const id = readId(c);
    const current = catalog.of(resource.type).get(id);
    if (current === undefined) throw notFound(resource.type, id);
    return [current, ...(catalog.history.get(id) ?? []).toReversed()];
  }
}
