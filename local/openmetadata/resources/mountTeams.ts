import type { Context, Hono } from 'hono';
import type { Catalog } from '../catalog/createCatalog.ts';
import type { Team } from '../entities.ts';
import { notFound, unhandled } from '../errors.ts';
import { compareListed, listPage, readLimit } from '../listPage.ts';
import { hrefOf } from '../reference.ts';
import { originOf, readFields, readId, readInclude } from '../request.ts';
import type { ServerEnv } from '../serverEnv.ts';
import type { Store } from '../store.ts';
import { defined, type Json } from './json.ts';
import { mountOnlyVersion } from './mountOnlyVersion.ts';
import { ownedBy } from './ownership.ts';
import { renderLinks } from './references.ts';

const base = '/api/v1/teams';

const fieldNames = [
  ...([
    'owners',
    'profile',
    'users',
    'owns',
    'defaultRoles',
    'parents',
    'children',
    'policies',
  ] as const),
  ...(['userCount', 'childrenCount', 'domains', 'domain', 'isJoinable', 'teamType'] as const),
];

type TeamField = (typeof fieldNames)[number];

/** Teams, flat and as a tree. */
export function mountTeams(app: Hono<ServerEnv>, catalog: Catalog): void {
  app.get(base, (c) => {
    const show = shower(c);
    refuseJoinable(c);
    const { store } = c.get('server');
    const { parentTeam, isJoinable } = c.req.query();
    const parent = parentTeam === undefined ? undefined : store.teams.find(parentTeam)?.id;
    const teams = store.teams
      .all()
      .filter(readInclude(c))
      .filter((team) => parentTeam === undefined || team.parents.some((id) => id === parent))
      .filter((team) => isJoinable === undefined || String(team.isJoinable) === isJoinable);
    const { data, paging } = listPage(c, teams.toSorted(compareListed));
    return c.json({ data: data.map(show), paging });
  });
  app.get(`${base}/hierarchy`, (c) => {
    readLimit(c, 1000, 1000);
    refuseJoinable(c);
    const { store } = c.get('server');
    const top = store.teams.all().filter(({ parents }) => parents.length === 0);
    return c.json({
      data: top.flatMap((team) => childrenOf(team, store)).map((t) => tree(t, store)),
    });
  });
  app.get(`${base}/name/:fqn`, (c) => {
    const show = shower(c);
    const fqn = c.req.param('fqn');
    return c.json(show(existing(c, c.get('server').store.teams.find(fqn), fqn)));
  });
  app.get(`${base}/:id`, (c) => c.json(teamById(c)));
  mountOnlyVersion(app, base, 'team', teamById);

  function teamById(c: Context<ServerEnv>): Json {
    const show = shower(c);
    const id = readId(c);
    return show(existing(c, c.get('server').store.teams.get(id), id));
  }

  function shower(c: Context<ServerEnv>) {
    const fields = readFields(c, fieldNames);
    return (team: Team) => renderTeam(c, team, fields);
  }

  function renderTeam(
    c: Context<ServerEnv>,
    { parents, defaultRoles, ...team }: Team,
    fields: ReadonlySet<TeamField>,
  ): Json {
    const { store, config } = c.get('server');
    const lookup = { catalog, origin: originOf(c) };
    const links = (type: string, ids: readonly string[]) =>
      renderLinks(
        ids.map((id) => ({ id, type })),
        lookup,
      );
    const { id } = team;
    const when = <T>(field: TeamField, value: () => T) => (fields.has(field) ? value() : undefined);
    return defined({
      ...team,
      href: hrefOf(lookup.origin, 'team', id),
      parents: when('parents', () => links('team', parents)),
      children: when('children', () => links('team', childIds(id, store))),
      users: when('users', () => links('user', memberIds(id, store))),
      userCount: when('userCount', () => memberIds(id, store).length),
      childrenCount: when('childrenCount', () => childIds(id, store).length),
      defaultRoles: when('defaultRoles', () => links('role', defaultRoles)),
      inheritedRoles: when('defaultRoles', () => []),
      policies: when('policies', () => []),
      owners: when('owners', () => []),
      owns: when('owns', () => renderLinks(ownedBy(catalog, new Set([id])), lookup)),
      domains: config.age === '1.6' ? undefined : when('domains', () => []),
    });
  }
}

/** 1.6 compares a boolean with text, which PostgreSQL refuses. */
function refuseJoinable(c: Context<ServerEnv>): void {
  if (c.get('server').config.age !== '1.6' || c.req.query('isJoinable') === undefined) return;
  throw unhandled(
    'org.postgresql.util.PSQLException: ERROR: operator does not exist: boolean = character varying',
  );
}

function existing(c: Context, team: Team | undefined, name: string): Team {
  if (team === undefined || !readInclude(c)(team)) throw notFound('team', name);
  return team;
}

function childrenOf({ id }: Team, store: Store): readonly Team[] {
  const children = store.teams.all().filter((team) => team.parents.includes(id) && !team.deleted);
  return children.toSorted(compareListed);
}

function childIds(id: string, store: Store): readonly string[] {
  return store.teams
    .all()
    .filter((team) => team.parents.includes(id) && !team.deleted)
    .map((team) => team.id);
}

/** Someone without a team counts for none. */
function memberIds(id: string, store: Store): readonly string[] {
  return store.users
    .all()
    .filter((user) => user.teams.includes(id) && !user.deleted)
    .map((user) => user.id);
}

function tree(team: Team, store: Store): Json {
  const { id, teamType, name, description, fullyQualifiedName, displayName, isJoinable } = team;
  const children = childrenOf(team, store).map((child) => tree(child, store));
  return defined({
    ...{ id, teamType, name, description, fullyQualifiedName, displayName, isJoinable },
    children: children.length > 0 ? children : undefined,
  });
}
