import type { Context } from 'hono';
import type { Catalog } from '../catalog/createCatalog.ts';
import { ApiFault } from '../errors.ts';
import { originOf } from '../request.ts';
import type { ServerEnv } from '../serverEnv.ts';
import type { Rendering } from './renderAsset.ts';
import { allowedFields, knownFields, type ResourceType } from './resourceType.ts';

/** How the request wants assets shown. An unknown field is 400; `*` is all of them. */
export function renderingFor(
  c: Context<ServerEnv>,
  catalog: Catalog,
  resource: ResourceType,
): Rendering {
  return renderingOf(c, catalog, requestedFields(c, resource));
}

/** How the answer to a change shows an asset. */
export function renderingOfChange(
  c: Context<ServerEnv>,
  catalog: Catalog,
  resource: ResourceType,
): Rendering {
  const { age } = c.get('server').config;
  return renderingOf(c, catalog, knownFields(resource, resource.onChange, age));
}

export function renderingOf(
  c: Context<ServerEnv>,
  catalog: Catalog,
  fields: readonly string[],
): Rendering {
  const { config, clock } = c.get('server');
  return {
    catalog,
    origin: originOf(c),
    age: config.age,
    fields: new Set(fields),
    now: clock.now(),
  };
}

function requestedFields(c: Context<ServerEnv>, resource: ResourceType): readonly string[] {
  const { age } = c.get('server').config;
  const allowed = new Set(allowedFields(resource, age));
  const names = (c.req.query('fields') ?? '').split(',').map((name) => name.trim());
  return names
    .filter((name) => name !== '')
    .flatMap((name) => {
      if (name === '*') return knownFields(resource, resource.onRequest, age);
      if (!allowed.has(name)) throw new ApiFault(400, `Invalid field name ${name}`);
      return [name === 'domain' ? 'domains' : name];
    });
}
