import type { Context, Hono } from 'hono';
import type { CatalogLinks } from '../catalog/catalogLinks.ts';
import type { User } from '../entities.ts';
import { ApiFault, unhandled } from '../errors.ts';
import { hrefOf, referenceTo } from '../reference.ts';
import { originOf, readFields, readJson } from '../request.ts';
import { isObject } from '../resources/json.ts';
import type { ServerEnv } from '../serverEnv.ts';
import { createUser } from './createUser.ts';
import { parseCreateUser } from './createUserRequest.ts';
import { findLoggedInUser } from './findLoggedInUser.ts';
import { memberships, renderUser, USER_FIELDS, type UserField } from './renderUser.ts';
import { updateUser } from './updateUser.ts';

const base = '/api/v1/users';

/** What a 201 of a sign-up holds. */
const CREATED_FIELDS: readonly UserField[] = ['profile', 'teams', 'roles', 'domains'];

/** The server does not look whether a sign-out has a body at all. */
const NO_REQUEST =
  'Cannot invoke "org.openmetadata.schema.auth.LogoutRequest.getToken()" because "request" is null';

/** The routes that a valid token is enough for, whether or not the catalogue knows the person. */
export function mountOwnAccount(app: Hono<ServerEnv>, links: () => CatalogLinks): void {
  const render = (
    c: Context<ServerEnv>,
    user: User,
    fields: ReadonlySet<UserField>,
    own: boolean,
  ) =>
    renderUser(user, {
      store: c.get('server').store,
      links: links(),
      origin: originOf(c),
      fields,
      masked: !own,
    });

  app.get(`${base}/loggedInUser`, (c) => {
    const fields = readFields(c, USER_FIELDS);
    return c.json(render(c, loggedIn(c), fields, true));
  });
  app.get(`${base}/loggedInUser/groupTeams`, (c) => {
    const teams = memberships(loggedIn(c), c.get('server').store);
    const groups = teams.filter((team) => team.teamType === 'Group');
    return c.json(groups.map((team) => referenceTo('team', team, originOf(c))));
  });
  app.post(base, async (c) => {
    const request = parseCreateUser(await readJson(c));
    const user = createUser(request, c.get('principal'), c.get('server'));
    const body = withoutRoles(render(c, user, new Set(CREATED_FIELDS), false), user);
    return c.json(body, 201, { location: hrefOf(originOf(c), 'user', user.id) });
  });
  app.put(base, async (c) => {
    const request = parseCreateUser(await readJson(c));
    const { user, created } = updateUser(request, c.get('principal'), c.get('server'));
    return c.json(render(c, user, new Set(CREATED_FIELDS), false), created ? 201 : 200);
  });
  app.post(`${base}/logout`, async (c) => {
    if ((await c.req.text()) === '') throw unhandled(NO_REQUEST);
    const request = await readJson(c);
    const token = isObject(request) ? (request['token'] ?? null) : null;
    if (token === null) throw new ApiFault(400, '[token must not be null]');
    return c.body('Logout Successful', 200, { 'content-type': 'application/json' });
  });
  app.post(`${base}/login`, () => {
    const message = 'Operation is not permitted with the Selected Authenticator.';
    throw new ApiFault(403, message, { challenge: false });
  });
  app.post(`${base}/signup`, () => {
    throw new ApiFault(501, 'Method not implemented.');
  });
}

function loggedIn(c: Context<ServerEnv>): User {
  const { store, config } = c.get('server');
  return findLoggedInUser(c.get('principal'), store, config.age);
}

/** The recorded 201 names roles only when some were given. */
function withoutRoles(body: Readonly<Record<string, unknown>>, user: User) {
  const { roles, ...rest } = body;
  return user.roles.length === 0 ? rest : { ...rest, roles };
}
