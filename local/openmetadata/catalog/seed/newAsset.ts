import { quoteName } from '../../reference.ts';
import { stableId } from '../../stableId.ts';
import type { Asset, AssetType } from '../asset.ts';

/** What is given of a seeded asset; the rest is empty. */
export type AssetSketch = Pick<Asset, 'type' | 'name'> &
  Partial<Omit<Asset, 'type' | 'name' | 'id' | 'fullyQualifiedName'>> & {
    /** Fully qualified name of what it belongs to. */
    readonly within?: string;
  };

export function newAsset(sketch: AssetSketch): Asset {
  const { within, ...given } = sketch;
  const fullyQualifiedName = join(within, sketch.name);
  return {
    id: stableId(sketch.type, fullyQualifiedName),
    fullyQualifiedName,
    version: 0.1,
    updatedAt: 0,
    updatedBy: 'ingestion-bot',
    deleted: false,
    owners: [],
    followers: [],
    upVoters: [],
    downVoters: [],
    domains: [],
    tags: [],
    parents: {},
    own: {},
    ...given,
  };
}

function join(within: string | undefined, name: string): string {
  return within === undefined ? quoteName(name) : `${within}.${quoteName(name)}`;
}

export function linkTo(type: AssetType, fullyQualifiedName: string) {
  return { id: stableId(type, fullyQualifiedName), type };
}
