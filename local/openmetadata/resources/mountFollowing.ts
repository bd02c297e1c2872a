import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Asset } from '../catalog/asset.ts';
import type { Catalog } from '../catalog/createCatalog.ts';
import type { FieldChange } from '../entities.ts';
import { ApiFault, notFound } from '../errors.ts';
import { parseBodyId, parseId, readJson } from '../request.ts';
import type { ServerEnv } from '../serverEnv.ts';
import { findById } from './findAsset.ts';
import { without } from './json.ts';
import { renderLinks } from './references.ts';
import { renderDetached } from './renderAsset.ts';
import { renderingOf } from './rendering.ts';
import type { ResourceType } from './resourceType.ts';

interface Changes {
  readonly fieldsAdded?: readonly FieldChange[];
  readonly fieldsUpdated?: readonly FieldChange[];
  readonly fieldsDeleted?: readonly FieldChange[];
}

const voteSchema = v.object({
  updatedVoteType: v.picklist(['votedUp', 'votedDown', 'unVoted']),
});

/** Following and voting: what anyone may do, without a new version of the asset. */
export function mountFollowing(
  app: Hono<ServerEnv>,
  catalog: Catalog,
  resource: ResourceType,
): void {
  const base = `/api/v1/${resource.path}/:id`;
  const collection = catalog.of(resource.type);

  app.put(`${base}/followers`, async (c) => {
    const userId = parseBodyId(await readJson(c));
    const asset = findById(c, collection);
    const newValue = userReferences(c, userId);
    const followers = [...asset.followers.filter((id) => id !== userId), userId];
    collection.put({ ...asset, followers });
    return changeEvent(c, asset, { fieldsAdded: [{ name: 'followers', newValue }] });
  });
  app.delete(`${base}/followers/:userId`, (c) => {
    const userId = parseId(c.req.param('userId'));
    const asset = findById(c, collection);
    const oldValue = userReferences(c, userId);
    const followers = asset.followers.filter((id) => id !== userId);
    collection.put({ ...asset, followers });
    return changeEvent(c, asset, { fieldsDeleted: [{ name: 'followers', oldValue }] });
  });
  app.put(`${base}/vote`, async (c) => {
    const vote = v.safeParse(voteSchema, await readJson(c));
    if (!vote.success) throw new ApiFault(400, '[updatedVoteType is not known]');
    const newValue = vote.output.updatedVoteType;
    const asset = collection.put(voted(findById(c, collection), c.get('user').id, newValue));
    return changeEvent(c, asset, { fieldsUpdated: [{ name: 'votes', newValue }] });
  });

  function userReferences(c: Context<ServerEnv>, id: string) {
    const link = { id, type: 'user' };
    if (catalog.resolve(link) === undefined) throw notFound('user', id);
    return without(renderLinks([link], renderingOf(c, catalog, [])), 'href');
  }

  function changeEvent(c: Context<ServerEnv>, asset: Asset, changes: Changes): Response {
    const { version, id, fullyQualifiedName } = asset;
    const none = { fieldsAdded: [], fieldsUpdated: [], fieldsDeleted: [] };
    const changeDescription = { ...none, ...changes, previousVersion: version };
    const followed = changes.fieldsAdded !== undefined;
    const fields = followed ? ['owners', 'tags', 'votes'] : ['followers', 'votes'];
    const shown = followed ? { ...asset, changeDescription } : asset;
    const body = {
      id: randomUUID(),
      eventType: 'entityUpdated',
      entityType: resource.type,
      entityId: id,
      entityFullyQualifiedName: fullyQualifiedName,
      previousVersion: version,
      currentVersion: version,
      userName: c.get('user').name,
      timestamp: c.get('server').clock.now(),
      changeDescription,
      entity: renderDetached(shown, renderingOf(c, catalog, fields)),
    };
    return c.json(body, 200, { 'x-openmetadata-change': 'entityFieldsChanged' });
  }
}

function voted(asset: Asset, userId: string, vote: string): Asset {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== userId);
  const upVoters = [...others(asset.upVoters), ...(vote === 'votedUp' ? [userId] : [])];
  const downVoters = [...others(asset.downVoters), ...(vote === 'votedDown' ? [userId] : [])];
  return { ...asset, upVoters, downVoters };
}
