import { setTimeout } from 'node:timers/promises';
import type { Context, Hono } from 'hono';
import type { Asset } from '../catalog/asset.ts';
import type { Catalog } from '../catalog/createCatalog.ts';
import { ApiFault, notFound } from '../errors.ts';
import { parseBodyId, readId, readJson } from '../request.ts';
import type { ServerEnv } from '../serverEnv.ts';
import { absorbPatch } from './absorbPatch.ts';
import { refuseUnlessAllowed } from './access.ts';
import { refuseStale } from './entityTag.ts';
import { findById } from './findAsset.ts';
import { isObject, type Json, withoutNulls } from './json.ts';
import { applyPatch, type Operation, parsePatch } from './jsonPatch.ts';
import { renderAsset } from './renderAsset.ts';
import { renderingOfChange } from './rendering.ts';
import type { ResourceType } from './resourceType.ts';
import { saveChange } from './saveChange.ts';

/**
 * Milliseconds between reading an asset and writing its change. The server has them too, takes no
 * lock, and so loses one of two changes that meet in between: a client has to notice by itself.
 */
const writeMs = 15;

/** Changes, deletion and restoration of assets of one type. */
export function mountChanging(
  app: Hono<ServerEnv>,
  catalog: Catalog,
  resource: ResourceType,
): void {
  const base = `/api/v1/${resource.path}`;
  const collection = catalog.of(resource.type);

  app.patch(`${base}/:id`, async (c) => {
    const patch = parsePatch(await readJson(c));
    const before = findById(c, collection);
    refuseUnlessAllowed(operationsOf(patch), before, subjectOf(c));
    refuseStale(c, before);
    const shown = renderAsset(before, renderingOfChange(c, catalog, resource));
    const after = absorbPatch(before, withoutNulls(applyPatch(shown, patch)), catalog);
    await setTimeout(writeMs);
    return answer(c, saveChange(catalog, before, after, editorOf(c)), 'entityUpdated');
  });
  app.put(`${base}/restore`, async (c) => {
    const body = await readJson(c);
    const given = isObject(body) ? (body['id'] ?? null) : null;
    if (given === null) throw new ApiFault(400, '[id must not be null]');
    const id = parseBodyId(given);
    const before = collection.get(id);
    if (before === undefined) throw notFound(resource.type, id);
    refuseUnlessAllowed(['EditAll'], before, subjectOf(c));
    const after = saveChange(catalog, before, { ...before, deleted: false }, editorOf(c));
    return answer(c, after, 'entityRestored', withoutAddress);
  });
  app.delete(`${base}/:id`, (c) => {
    const before = collection.get(readId(c));
    if (before === undefined) throw notFound(resource.type, readId(c));
    refuseUnlessAllowed(['Delete'], before, subjectOf(c));
    if (c.req.query('hardDelete') === 'true') {
      collection.remove(before.id);
      return answer(c, before, 'entityDeleted', withoutAddress);
    }
    const after = saveChange(catalog, before, { ...before, deleted: true }, editorOf(c));
    return answer(c, after, 'entitySoftDeleted', withoutAddress);
  });

  function answer(
    c: Context<ServerEnv>,
    asset: Asset,
    change: string,
    shape: (body: Json) => Json = (body) => body,
  ) {
    const body = renderAsset(asset, renderingOfChange(c, catalog, resource));
    return c.json(shape(body), 200, { 'x-openmetadata-change': change });
  }
}

function withoutAddress({ href: _, ...body }: Json): Json {
  return body;
}

export function subjectOf(c: Context<ServerEnv>) {
  return { user: c.get('user'), store: c.get('server').store };
}

function editorOf(c: Context<ServerEnv>) {
  return { name: c.get('user').name, now: c.get('server').clock.now() };
}

/** What one must be allowed to do for a patch: the server goes by each `path`, a `test`'s too. */
function operationsOf(patch: readonly Operation[]): readonly string[] {
  const all = new Set(patch.map(({ path }) => operationFor(path)));
  return all.has('EditAll') ? ['EditAll'] : [...all];
}

const operations: ReadonlyMap<string, string> = new Map([
  ['tags', 'EditTags'],
  ['owners', 'EditOwners'],
  ['reviewers', 'EditReviewers'],
  ['extension', 'EditCustomFields'],
  ['description', 'EditDescription'],
  ['displayName', 'EditDisplayName'],
]);

/** The first name on the way that has an operation of its own decides, however deep it stands. */
function operationFor(path: string): string {
  const names = path.split('/');
  return names.map((name) => operations.get(name)).find((each) => each !== undefined) ?? 'EditAll';
}
