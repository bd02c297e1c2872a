import type { Context, Hono } from 'hono';
import type { Catalog } from '../catalog/createCatalog.ts';
import { type Listed, listPage } from '../listPage.ts';
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
    const { data, paging } = listPage(c, inDomain(listed, c.req.query('domain')));
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

  /** Those of the domain with this fully qualified name, and of what lies in it. */
  function inDomain(listed: readonly Listed[], domain: string | undefined): readonly Listed[] {
    if (domain === undefined) return listed;
    const ids = catalog
      .of('domain')
      .kept()
      .filter((each) => `${each.fullyQualifiedName}.`.startsWith(`${domain}.`))
      .map((each) => each.id);
    return listed.filter(({ id }) =>
      collection.get(id)?.domains.some((link) => ids.includes(link.id)),
    );
  }
}

/** Fully qualified names of what the list is narrowed to; a glossary is named by its id. */
function readWithin(c: Context<ServerEnv>, catalog: Catalog): readonly string[] {
  const { databaseSchema, database, service, parent, glossary, directChildrenOf } = c.req.query();
  const named = [databaseSchema, database, service, parent, directChildrenOf].filter(
    (name) => name !== undefined,
  );
  if (glossary === undefined) return named;
  return [...named, catalog.of('glossary').get(glossary)?.fullyQualifiedName ?? glossary];
}
