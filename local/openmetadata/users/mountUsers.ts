import type { Context, Hono } from 'hono';
import type { CatalogLinks } from '../catalog/catalogLinks.ts';
import type { User } from '../entities.ts';
import { notFound, operationNotAllowed } from '../errors.ts';
import { compareListed, listPage } from '../listPage.ts';
import { quoteName } from '../reference.ts';
import { originOf, readFields, readId, readInclude } from '../request.ts';
import { mountOnlyVersion } from '../resources/mountOnlyVersion.ts';
import type { ServerEnv } from '../serverEnv.ts';
import { nextVersion } from '../version.ts';
import { renderUser, USER_FIELDS } from './renderUser.ts';

const base = '/api/v1/users';

/** Users as someone whom the catalogue knows sees them. */
export function mountUsers(app: Hono<ServerEnv>, links: () => CatalogLinks): void {
  const show = (c: Context<ServerEnv>) => {
    const fields = readFields(c, USER_FIELDS);
    const { store } = c.get('server');
    const masked = !c.get('user').isAdmin;
    return (user: User) =>
      renderUser(user, { store, links: links(), origin: originOf(c), fields, masked });
  };

  app.get(base, (c) => {
    const shown = show(c);
    const { data, paging } = listPage(c, wantedUsers(c));
    return c.json({ data: data.map(shown), paging });
  });
  app.get(`${base}/name/:name`, (c) => {
    const shown = show(c);
    const name = c.req
      .param('name')
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase();
    const user = c.get('server').store.users.find(name);
    if (user === undefined || !readInclude(c)(user)) throw notFound('user', quoteName(name));
    return c.json(shown(user));
  });
  app.get(`${base}/:id`, (c) => c.json(show(c)(userById(c))));
  mountOnlyVersion(app, base, 'user', (c) => show(c)(userById(c)));
  app.delete(`${base}/:id`, (c) => {
    const shown = show(c);
    const user = userById(c);
    const caller = c.get('user');
    if (!caller.isAdmin) throw operationNotAllowed(caller.name, 'Delete');
    const hard = c.req.query('hardDelete') === 'true';
    const change = hard ? 'entityDeleted' : 'entitySoftDeleted';
    return c.json(shown(deleteUser(c, user, hard)), 200, { 'x-openmetadata-change': change });
  });
}

function userById(c: Context<ServerEnv>): User {
  const id = readId(c);
  const user = c.get('server').store.users.get(id);
  const all = c.req.query('hardDelete') === 'true';
  if (user === undefined || !(all || readInclude(c)(user))) throw notFound('user', id);
  return user;
}

function wantedUsers(c: Context<ServerEnv>): readonly User[] {
  const { store } = c.get('server');
  const { isAdmin, isBot, team } = c.req.query();
  const teamId = team === undefined ? undefined : store.teams.find(team)?.id;
  const included = readInclude(c);
  return store.users
    .all()
    .filter(included)
    .filter((user) => isAdmin === undefined || String(user.isAdmin) === isAdmin)
    .filter((user) => isBot === undefined || String(user.isBot) === isBot)
    .filter((user) => team === undefined || user.teams.some((id) => id === teamId))
    .toSorted(compareListed);
}

/** Hard: gone. Soft: kept, marked as deleted, one version on. */
function deleteUser(c: Context<ServerEnv>, user: User, hard: boolean): User {
  const { store, clock } = c.get('server');
  if (hard) {
    store.users.remove(user.id);
    return user;
  }
  return store.users.put({
    ...user,
    deleted: true,
    version: nextVersion(user.version),
    updatedAt: clock.now(),
    updatedBy: c.get('user').name,
    changeDescription: {
      fieldsAdded: [],
      fieldsUpdated: [{ name: 'deleted', oldValue: false, newValue: true }],
      fieldsDeleted: [],
      previousVersion: user.version,
    },
  });
}
