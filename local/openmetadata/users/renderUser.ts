import type { CatalogLinks } from '../catalog/catalogLinks.ts';
import type { Entity, EntityReference, Team, User } from '../entities.ts';
import { hrefOf, referenceTo } from '../reference.ts';
import { ORGANIZATION } from '../seedPeople.ts';
import type { Store } from '../store.ts';

export const USER_FIELDS = [
  'profile',
  'teams',
  'roles',
  'personas',
  'defaultPersona',
  'domains',
  'follows',
  'owns',
] as const;

export type UserField = (typeof USER_FIELDS)[number];

export interface UserRendering {
  readonly store: Store;
  readonly links: CatalogLinks;
  /** Of the request, as `https://host`. */
  readonly origin: string;
  readonly fields: ReadonlySet<UserField>;
  /** Whether the e-mail address is hidden: from everyone but administrators and, once, its owner. */
  readonly masked: boolean;
}

/** A user as the API shows one: what is unset is absent. */
export function renderUser(
  user: User,
  rendering: UserRendering,
): Readonly<Record<string, unknown>> {
  const { origin, fields, masked } = rendering;
  const { teams, roles, profile, ...plain } = user;
  const changed = user.changeDescription !== undefined;
  return {
    ...plain,
    email: masked ? '********@masked.com' : user.email,
    href: hrefOf(origin, 'user', user.id),
    ...(fields.has('profile') && profile !== undefined ? { profile } : {}),
    ...(fields.has('teams') ? { teams: teamsOf(user, rendering) } : {}),
    ...(fields.has('roles') ? rolesOf(user, rendering) : {}),
    ...(fields.has('personas') || changed ? { personas: [] } : {}),
    ...(fields.has('domains') || changed ? { domains: [] } : {}),
    ...(fields.has('follows') ? { follows: rendering.links.followedBy(user.id, origin) } : {}),
    ...(fields.has('owns') ? { owns: rendering.links.ownedBy(user.id, origin) } : {}),
  };
}

function teamsOf(user: User, { store, origin }: UserRendering): readonly EntityReference[] {
  return memberships(user, store).map((team) => referenceTo('team', team, origin));
}

/** Someone without a team is in the Organization. */
export function memberships(user: User, store: Store): readonly Team[] {
  const teams = present(user.teams.map((id) => store.teams.get(id)));
  return teams.length > 0 ? teams : present([store.teams.get(ORGANIZATION.id)]);
}

function rolesOf(user: User, { store, origin }: UserRendering) {
  const inherited = new Set(memberships(user, store).flatMap((team) => defaultRoles(team, store)));
  return {
    roles: references(user.roles, store, origin),
    inheritedRoles: references([...inherited], store, origin),
  };
}

function defaultRoles(team: Team, store: Store): readonly string[] {
  const parents = present(team.parents.map((id) => store.teams.get(id)));
  return [...team.defaultRoles, ...parents.flatMap((parent) => defaultRoles(parent, store))];
}

function references(ids: readonly string[], store: Store, origin: string) {
  const roles = present(ids.map((id) => store.roles.get(id)));
  return roles.map((role) => referenceTo('role', role, origin));
}

function present<T extends Entity>(entities: readonly (T | undefined)[]): readonly T[] {
  return entities.flatMap((entity) => (entity === undefined || entity.deleted ? [] : [entity]));
}
