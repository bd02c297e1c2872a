import type { Context, Hono } from 'hono';
import type { Catalog } from '../catalog/createCatalog.ts';
import { listPage } from '../listPage.ts';
import { readInclude } from '../request.ts';
import type { ServerEnv } from '../serverEnv.ts';
import { respondWithTag } from './entityTag.ts';
import { findById, findByName } from './findAsset.ts';
import { renderAsset } from './renderAsset.ts';
import { renderingFor } from './rendering.ts';
import type { ResourceType } from './resourceType.ts';

/** Lists and single assets of one type. */
export function mountReading(app: Hono<ServerEnv>, catalog: Catalog, resource: ResourceType): void {
  const base = `/api/v1/${resource.path}`;
  const collection = catalog.of(resource.type);

  app.get(base, (c) => {
    const rendering = renderingFor(c, catalog, resource);
    const listed = collection.listed(readInclude(c), readWithin(c, catalog));
    const { data, paging } = listPage(c, listed);
    const assets = data.map(({ id }) => collection.get(id)).filter((each) => each !== undefined);
    return c.json({ data: assets.map((asset) => renderAsset(asset, rendering)), paging });
  });
  app.get(`${base}/name/:fqn`, (c) => {
    const rendering = renderingFor(c, catalog, resource);
    return respondWithTag(c, renderAsset(findByName(c, collection), rendering));
  });
  app.get(`${base}/:id`, (c) => {
    const rendering = renderingFor(c, catalog, resource);
    return respondWithTag(c, renderAsset(findById(c, collection), rendering));
  });
}

/** Fully qualified name of what the list is narrowed to; a glossary is named by its id. */
function readWithin(c: Context<ServerEnv>, catalog: Catalog): string | undefined {
  const { databaseSchema, database, service, parent, glossary, directChildrenOf } = c.req.query();
  const named = databaseSchema ?? database ?? service ?? parent ?? directChildrenOf;
  if (named !== undefined || glossary === undefined) return named;
  return catalog.of('glossary').get(glossary)?.fullyQualifiedName ?? glossary;
}
