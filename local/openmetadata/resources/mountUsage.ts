import type { Context, Hono } from 'hono';
import type { Asset } from '../catalog/asset.ts';
import type { Catalog } from '../catalog/createCatalog.ts';
import { noSuchPath, notFound } from '../errors.ts';
import { readId } from '../request.ts';
import type { ServerEnv } from '../serverEnv.ts';
import { isObject } from './json.ts';
import { renderLink } from './references.ts';
import { renderAsset } from './renderAsset.ts';
import { renderingOf } from './rendering.ts';
import { resourceTypes } from './resourceType.ts';

/** How much an asset is used; a table's sample data, which the stand-in has none of. */
export function mountUsage(app: Hono<ServerEnv>, catalog: Catalog): void {
  app.get('/api/v1/usage/:type/name/:fqn', (c) => {
    const { type, fqn } = c.req.param();
    return c.json(usageOf(c, collectionOf(type).find(fqn) ?? missing(type, fqn)));
  });
  app.get('/api/v1/usage/:type/:id', (c) => {
    const type = c.req.param('type');
    return c.json(usageOf(c, collectionOf(type).get(readId(c)) ?? missing(type, readId(c))));
  });
  app.get('/api/v1/tables/:id/sampleData', (c) => {
    const table = catalog.tables.get(readId(c)) ?? missing('table', readId(c));
    const rendering = renderingOf(c, catalog, ['owners', 'tags', 'votes']);
    const { href: _, ...body } = renderAsset(table, rendering);
    return c.json(body);
  });

  function collectionOf(type: string) {
    const resource = resourceTypes.find((each) => each.type === type);
    if (resource === undefined) throw noSuchPath();
    return catalog.of(resource.type);
  }

  function usageOf(c: Context<ServerEnv>, asset: Asset) {
    const summary = asset.own['usageSummary'];
    const entity = renderLink(asset, renderingOf(c, catalog, []));
    return { entity, usage: isObject(summary) ? [summary] : [] };
  }
}

function missing(type: string, name: string): never {
  throw notFound(type, name);
}
