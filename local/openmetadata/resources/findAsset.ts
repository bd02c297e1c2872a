import type { Context } from 'hono';
import type { Asset } from '../catalog/asset.ts';
import type { AssetCollection } from '../catalog/assetCollection.ts';
import { notFound } from '../errors.ts';
import { readId, readInclude } from '../request.ts';

/** The asset of the path's `id`; 404 when there is none, or none that `include` asks for. */
export function findById(c: Context, collection: AssetCollection): Asset {
  const id = readId(c);
  return existing(collection.type, id, collection.get(id), readInclude(c));
}

/** The asset of the path's `fqn`. Names are compared letter by letter, in their case. */
export function findByName(c: Context, collection: AssetCollection): Asset {
  const name = c.req.param('fqn') ?? '';
  return existing(collection.type, name, collection.find(name), readInclude(c));
}

function existing(
  type: string,
  name: string,
  asset: Asset | undefined,
  included: (asset: Asset) => boolean,
): Asset {
  if (asset === undefined || !included(asset)) throw notFound(type, name);
  return asset;
}
