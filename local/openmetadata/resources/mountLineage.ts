import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Asset, AssetType, Link } from '../catalog/asset.ts';
import type { Catalog } from '../catalog/createCatalog.ts';
import type { LineageEdge } from '../catalog/lineage.ts';
import { ApiFault, noSuchPath, notFound } from '../errors.ts';
import { readId, readJson } from '../request.ts';
import type { ServerEnv } from '../serverEnv.ts';
import { refuseUnlessAllowed } from './access.ts';
import { defined, without } from './json.ts';
import { traceLineage } from './lineageGraph.ts';
import { subjectOf } from './mountChanging.ts';
import { renderLink, renderLinks } from './references.ts';
import { renderingOf } from './rendering.ts';
import { resourceTypes } from './resourceType.ts';
import { renderEdge } from './search/lineageDocument.ts';
import { searchDocument } from './search/searchDocument.ts';

const base = '/api/v1/lineage';

const endSchema = v.object({ id: v.string(), type: v.string() });
const putSchema = v.object({
  edge: v.object({
    fromEntity: endSchema,
    toEntity: endSchema,
    lineageDetails: v.optional(v.record(v.string(), v.unknown())),
  }),
});

/** Where data comes from and where it goes. */
export function mountLineage(app: Hono<ServerEnv>, catalog: Catalog): void {
  app.get(`${base}/getLineage`, (c) => {
    const { type = '', fqn = '' } = c.req.query();
    const asset = collectionOf(type, catalog).find(fqn);
    return c.json(asset ? searchGraph(c, asset) : { nodes: [], edges: [] }); // a search, not a look-up
  });
  app.get(`${base}/getLineageEdge/:fromId/:toId`, (c) => {
    const { fromId, toId } = c.req.param();
    return c.json({ edge: edgeBetween(fromId, toId).details ?? {} });
  });
  app.get(`${base}/:type/name/:fqn`, (c) => {
    const { type, fqn } = c.req.param();
    return c.json(entityGraph(c, assetNamed(catalog, type, fqn)));
  });
  app.get(`${base}/:type/:id`, (c) => {
    const id = readId(c);
    const asset = collectionOf(c.req.param('type'), catalog).get(id);
    if (asset === undefined) throw notFound(c.req.param('type'), id);
    return c.json(entityGraph(c, asset));
  });
  app.put(base, async (c) => {
    const parsed = v.safeParse(putSchema, await readJson(c));
    if (!parsed.success) throw new ApiFault(400, '[edge must name fromEntity and toEntity]');
    const { fromEntity: from, toEntity: to, lineageDetails } = parsed.output.edge;
    for (const end of [from, to]) refuseUnlessEditable(c, end);
    const details = lineageDetails && { details: { source: 'Manual', ...lineageDetails } };
    catalog.lineage.put({ from, to, ...details });
    return c.body(null, 200);
  });
  app.delete(`${base}/:type/:id/type/:source`, (c) => {
    const { type, id, source } = c.req.param();
    refuseUnlessEditable(c, { type, id });
    const edges = catalog.lineage.into(id).filter(({ details }) => details?.['source'] === source);
    for (const edge of edges) catalog.lineage.remove(edge);
    return c.body(null, 200);
  });
  app.delete(`${base}/:fromType/:fromId/:toType/:toId`, (c) => {
    const { fromType, fromId, toType, toId } = c.req.param();
    refuseUnlessEditable(c, { type: fromType, id: fromId });
    refuseUnlessEditable(c, { type: toType, id: toId });
    catalog.lineage.remove(edgeBetween(fromId, toId));
    return c.body(null, 200);
  });

  function refuseUnlessEditable(c: Context<ServerEnv>, { type, id }: Link): void {
    const asset = collectionOf(type, catalog).get(id);
    if (asset === undefined) throw notFound(type, id);
    refuseUnlessAllowed(['EditLineage'], asset, subjectOf(c));
  }

  function edgeBetween(fromId: string, toId: string): LineageEdge {
    const edge = catalog.lineage.outOf(fromId).find(({ to }) => to.id === toId);
    if (edge === undefined) throw new ApiFault(404, 'Lineage edge not found', { challenge: false });
    return edge;
  }

  /** As the lists and single assets show entities: references. */
  function entityGraph(c: Context<ServerEnv>, asset: Asset) {
    const rendering = renderingOf(c, catalog, []);
    const { nodes, upstream, downstream } = trace(c, asset);
    return {
      entity: renderLink(asset, rendering),
      nodes: renderLinks(nodes, rendering),
      upstreamEdges: upstream.map(shownEdge),
      downstreamEdges: downstream.map(shownEdge),
    };
  }

  /** As the search shows them: documents. */
  function searchGraph(c: Context<ServerEnv>, asset: Asset) {
    const rendering = renderingOf(c, catalog, []);
    const { nodes, upstream, downstream } = trace(c, asset);
    const show = (each: Asset) => withoutSearchFields(searchDocument(each, rendering));
    const assets = nodes.map((link) => catalog.resolve(link)).filter(isAsset);
    return {
      entity: show(asset),
      nodes: [...assets, asset].map(show),
      edges: [...upstream, ...downstream].map((edge) => renderEdge(edge, catalog)),
    };
  }

  function trace(c: Context<ServerEnv>, asset: Asset) {
    return traceLineage(
      asset,
      catalog.lineage,
      depth(c, 'upstreamDepth'),
      depth(c, 'downstreamDepth'),
    );
  }
}

function isAsset(entity: unknown): entity is Asset {
  return typeof entity === 'object' && entity !== null && 'own' in entity;
}

function shownEdge({ from, to, details }: LineageEdge) {
  return defined({ fromEntity: from.id, toEntity: to.id, lineageDetails: details });
}

function withoutSearchFields(document: Readonly<Record<string, unknown>>) {
  const hidden = ['lineage', 'upstreamLineage', 'fqnParts', 'usageSummary'];
  const shown = Object.entries(document).filter(
    ([name]) => !hidden.includes(name) && !/(^|_)suggest$/.test(name),
  );
  return without(Object.fromEntries(shown), 'href');
}

/** How many steps to go; one unless said otherwise. */
function depth(c: Context, name: 'upstreamDepth' | 'downstreamDepth'): number {
  const text = c.req.query(name) ?? '1';
  if (!/^-?\d+$/.test(text)) throw noSuchPath();
  const steps = Number(text);
  const bound =
    steps < 0 ? 'greater than or equal to 0' : steps > 3 ? 'less than or equal to 3' : '';
  if (bound !== '') throw new ApiFault(400, `[query param ${name} must be ${bound}]`);
  return steps;
}

function assetNamed(catalog: Catalog, type: string, fqn: string): Asset {
  const asset = collectionOf(type, catalog).find(fqn);
  if (asset === undefined) throw notFound(type, fqn);
  return asset;
}

function collectionOf(type: string, catalog: Catalog) {
  const known = resourceTypes.find((each) => each.type === type);
  if (known === undefined) throw notFound('entity', type);
  return catalog.of(known.type satisfies AssetType & Link['type']);
}
