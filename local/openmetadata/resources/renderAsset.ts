import type { Asset } from '../catalog/asset.ts';
import type { Age } from '../config.ts';
import { hrefOf } from '../reference.ts';
import { defined, type Json, without } from './json.ts';
import { type Lookup, renderLink, renderLinks, renderTag } from './references.ts';
import { renderTableOwn } from './renderTable.ts';
import { resourceOf } from './resourceType.ts';

export interface Rendering extends Lookup {
  readonly age: Age;
  /** Of `ResourceType.onRequest`, spelt as in the newest age. */
  readonly fields: ReadonlySet<string>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** An asset as the API shows it: what is unset is absent. */
export function renderAsset(asset: Asset, rendering: Rendering): Json {
  const { id, name, displayName, fullyQualifiedName, description, version } = asset;
  const { updatedAt, updatedBy, changeDescription, deleted, type } = asset;
  return defined({
    ...{ id, name, displayName, fullyQualifiedName, description, version, updatedAt, updatedBy },
    href: hrefOf(rendering.origin, type, id),
    ...renderOwn(asset, rendering),
    ...renderParents(asset, rendering),
    ...renderRequested(asset, rendering),
    changeDescription,
    deleted: type === 'domain' ? undefined : deleted,
  });
}

/** As versions and change events hold it: without any address. */
export function renderDetached(asset: Asset, rendering: Rendering): Json {
  return Object.fromEntries(
    Object.entries(renderAsset(asset, rendering))
      .filter(([name]) => name !== 'href')
      .map(([name, value]) => [name, without(value, 'href')]),
  );
}

function renderOwn({ type, own }: Asset, rendering: Rendering): Json {
  const { onRequest } = resourceOf(type);
  const wanted = Object.entries(own).filter(
    ([name]) => name === 'columns' || !onRequest.includes(name) || rendering.fields.has(name),
  );
  const shown = Object.fromEntries(wanted);
  if (type === 'table')
    return {
      ...shown,
      ...renderTableOwn(own, rendering.age, rendering.fields, rendering.now, rendering),
    };
  return renameStatus(shown, rendering.age, type);
}

/** `status` of a glossary term is `entityStatus` since 1.10. */
function renameStatus(own: Json, age: Age, type: string): Json {
  const { status, ...rest } = own;
  if (age === '1.6') return own;
  if (status !== undefined) return { ...rest, entityStatus: status };
  return withoutStatus.includes(type) ? own : { ...own, entityStatus: 'Unprocessed' };
}

const withoutStatus = ['policy'];

function renderParents({ parents }: Asset, rendering: Rendering): Json {
  return Object.fromEntries(
    Object.entries(parents).map(([name, link]) => [name, renderLink(link, rendering)]),
  );
}

/** What most types share and give only when asked. */
function renderRequested(asset: Asset, rendering: Rendering): Json {
  const { fields, age } = rendering;
  const { onRequest } = resourceOf(asset.type);
  const wanted = (field: string) => fields.has(field) && onRequest.includes(field);
  return defined({
    owners: wanted('owners') ? renderLinks(asset.owners, rendering) : undefined,
    tags: wanted('tags') ? asset.tags.map((tag) => renderTag(tag, rendering)) : undefined,
    followers: wanted('followers') ? renderUsers(asset.followers, rendering) : undefined,
    votes: wanted('votes') ? renderVotes(asset, rendering) : undefined,
    dataProducts: wanted('dataProducts') ? [] : undefined,
    ...(wanted('domains') ? renderDomains(asset, age, rendering) : {}),
  });
}

function renderDomains({ domains }: Asset, age: Age, lookup: Lookup): Json {
  const references = renderLinks(domains, lookup);
  return age === '1.6' ? { domain: references[0] } : { domains: references };
}

function renderVotes({ upVoters, downVoters }: Asset, lookup: Lookup): Json {
  return {
    upVotes: upVoters.length,
    downVotes: downVoters.length,
    upVoters: renderUsers(upVoters, lookup),
    downVoters: renderUsers(downVoters, lookup),
  };
}

function renderUsers(ids: readonly string[], lookup: Lookup): readonly Json[] {
  return renderLinks(
    ids.map((id) => ({ id, type: 'user' })),
    lookup,
  );
}
