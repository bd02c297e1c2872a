import * as v from 'valibot';
import { type Api, isSince, segment } from './api.ts';
import type { Column } from './columns.ts';
import { eitherAge, maybeReferenceSchema, type Reference, referencesSchema } from './references.ts';
import { type Tag, tagsSchema } from './tags.ts';

const text = v.nullish(v.string(), '');

/** What the answers about all types of asset have in common, in both ages. */
export const assetEntries = {
  id: v.string(),
  name: v.string(),
  displayName: text,
  fullyQualifiedName: v.string(),
  description: text,
  version: v.number(),
  /** Milliseconds since the epoch. */
  updatedAt: v.number(),
  updatedBy: text,
  deleted: v.nullish(v.boolean(), false),
  owners: referencesSchema,
  owner: maybeReferenceSchema,
  domains: referencesSchema,
  domain: maybeReferenceSchema,
  tags: tagsSchema,
  followers: referencesSchema,
  service: maybeReferenceSchema,
  serviceType: text,
};

/** An asset of any type, as every page of one shows it. */
export interface Asset {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly fullyQualifiedName: string;
  readonly description: string;
  readonly version: number;
  readonly updatedAt: number;
  readonly updatedBy: string;
  readonly deleted: boolean;
  readonly owners: readonly Reference[];
  readonly domains: readonly Reference[];
  readonly tags: readonly Tag[];
  readonly followers: readonly Reference[];
  readonly service: Reference | null;
  readonly serviceType: string;
  /** Of tables. */
  readonly columns?: readonly Column[] | undefined;
}

interface BothAges {
  readonly name: string;
  readonly displayName: string;
  readonly owners: readonly Reference[];
  readonly owner: Reference | null;
  readonly domains: readonly Reference[];
  readonly domain: Reference | null;
}

/** One form for both ages. */
export function asAsset<T extends BothAges>(answer: T) {
  const { displayName, owners, owner, domains, domain, ...rest } = answer;
  return {
    ...rest,
    label: displayName || answer.name,
    owners: eitherAge(owners, owner),
    domains: eitherAge(domains, domain),
  };
}

/**
 * The path of an asset by its fully qualified name, with the fields to give. A server refuses
 * fields that its age does not know.
 * @param collection Below `/v1`, such as `tables`.
 */
export function namedAssetPath(
  { version }: Api,
  collection: string,
  fqn: string,
  fields: readonly string[],
): string {
  const owners = isSince(version, [1, 5]) ? 'owners' : 'owner';
  const domains = isSince(version, [1, 9]) ? 'domains' : 'domain';
  const all = ['tags', owners, domains, ...fields].join(',');
  return `/${collection}/name/${segment(fqn)}?fields=${all}`;
}
