import type { ServerVersion } from '../settings/serverFacts.ts';
import { isSince } from './api.ts';
import { assetTypes } from './assetTypes.ts';
import type { SearchHit } from './searchHit.ts';

/** What results can be narrowed by. */
export const facetNames = ['type', 'service', 'tier', 'owner', 'domain', 'tag'] as const;

export type FacetName = (typeof facetNames)[number];

/** The chosen values of each facet: any of them fits, and every facet has to. */
export type Filters = Readonly<Record<FacetName, readonly string[]>>;

export const noFilters: Filters = {
  type: [],
  service: [],
  tier: [],
  owner: [],
  domain: [],
  tag: [],
};

interface Facet {
  /** As it is indexed. */
  readonly field: string;
  /** What the field was called before a version. */
  readonly older?: { readonly field: string; readonly until: readonly [number, number] };
  readonly valuesOf: (hit: SearchHit) => readonly string[];
}

export const facets: Readonly<Record<FacetName, Facet>> = {
  type: { field: 'entityType', valuesOf: ({ type }) => [type] },
  service: {
    field: 'service.displayName.keyword',
    valuesOf: ({ service }) => (service ? [service.label] : []),
  },
  tier: { field: 'tier.tagFQN', valuesOf: ({ tier }) => (tier ? [tier.name] : []) },
  owner: {
    field: 'owners.displayName.keyword',
    older: { field: 'owner.displayName.keyword', until: [1, 5] },
    valuesOf: ({ owners }) => owners.map(({ label }) => label),
  },
  domain: {
    field: 'domains.displayName.keyword',
    older: { field: 'domain.displayName.keyword', until: [1, 9] },
    valuesOf: ({ domains }) => domains.map(({ label }) => label),
  },
  tag: { field: 'tags.tagFQN', valuesOf: ({ tags }) => tags.map(({ name }) => name) },
};

function fieldOf(name: FacetName, version: ServerVersion): string {
  const { field, older } = facets[name];
  return older && !isSince(version, older.until) ? older.field : field;
}

/** The filters in Elasticsearch's JSON. The types are always among those that the app shows. */
export function filterClauses(filters: Filters, version: ServerVersion): object[] {
  const { type, ...others } = filters;
  const types = { entityType: type.length > 0 ? type : assetTypes };
  const chosen = facetNames.flatMap((name) => {
    const values = name === 'type' ? [] : others[name];
    return values.length > 0 ? [{ [fieldOf(name, version)]: values }] : [];
  });
  return [types, ...chosen].map((terms) => ({ terms }));
}

/** What belongs to any of these people and teams, as a further condition of a search. */
export function ownedBy(ids: readonly string[], version: ServerVersion): object {
  return { terms: { [isSince(version, [1, 5]) ? 'owners.id' : 'owner.id']: ids } };
}

/**
 * Whether every hit fits the filters. The server answers a filter that it can't read as if there
 * were none, so what comes back is the only proof.
 */
export function allFit(hits: readonly SearchHit[], filters: Filters): boolean {
  const chosen = { ...filters, type: filters.type.length > 0 ? filters.type : assetTypes };
  return hits.every((hit) =>
    facetNames.every((name) => fits(facets[name].valuesOf(hit), chosen[name])),
  );
}

/** The index holds these values in lower case. */
function fits(values: readonly string[], wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const lower = new Set(wanted.map((value) => value.toLowerCase()));
  return values.some((value) => lower.has(value.toLowerCase()));
}
