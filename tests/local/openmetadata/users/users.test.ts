import { expect, test } from 'vitest';
import { createClock } from '../../../../local/clock.ts';
import { createOpenMetadata } from '../../../../local/openmetadata/createOpenMetadata.ts';
import type { Env } from '../../../../local/openmetadata/envReader.ts';
import { people } from '../../../../local/people.ts';
import { createTokenIssuer } from '../../../support/tokenIssuer.ts';

const issuer = await createTokenIssuer();

function start(env: Env = {}) {
  const { handler } = createOpenMetadata({
    env: { AUTHENTICATION_PUBLIC_KEYS: `[${issuer.keyUrl}]`, ...env },
    clock: createClock(),
    people,
    fetch: issuer.fetch,
  });
  /** @param email Of the person who asks. */
  const send = async (email: string, method: string, path: string, body?: unknown) =>
    handler(
      new Request(`http://localhost:8585/api/v1/users${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await issuer.sign({ preferred_username: email })}`,
          'content-type': 'application/json',
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  const read = async (...request: Parameters<typeof send>) => (await send(...request)).json();
  return { send, read };
}

const ada = 'ada@example.com';
const alan = 'alan@example.com';
const katherine = 'katherine@example.com';

test.each([
  [ada, { name: 'ada', isAdmin: true, deleted: false }, ['data-platform']],
  ['grace@example.com', { name: 'grace', isAdmin: false }, ['data-platform', 'analytics']],
  [alan, { name: 'alan', isAdmin: false, displayName: 'Alan Turing' }, ['analytics']],
  ['margaret@partner.example', { name: 'margaret', isAdmin: false }, ['analytics']],
  ['dennis@example.com', { name: 'dennis', deleted: true }, ['Organization']],
])('%s is the user whom the catalogue holds for them', async (email, user, teams) => {
  const found = await start().read(email, 'GET', '/loggedInUser?fields=teams,roles');

  expect(found).toMatchObject({ ...user, email });
  expect(found.teams.map(({ name }: { name: string }) => name)).toEqual(teams);
  expect(found.inheritedRoles).toMatchObject([{ name: 'DataConsumer' }]);
});

test('a star asks for every field of a user', async () => {
  const found = await start().read(ada, 'GET', '/loggedInUser?fields=*');

  const fields = ['teams', 'roles', 'personas', 'domains', 'follows', 'owns'];
  expect(Object.keys(found)).toEqual(expect.arrayContaining(fields));
});

test('a steward has the role of one', async () => {
  const grace = await start().read('grace@example.com', 'GET', '/loggedInUser?fields=roles');

  expect(grace.roles).toMatchObject([{ name: 'DataSteward', type: 'role' }]);
});

test('someone whom the catalogue does not know signs up and is known from then on', async () => {
  const { send, read } = start();
  expect((await send(katherine, 'GET', '/loggedInUser')).status).toBe(404);

  const created = await send(katherine, 'POST', '', {
    name: 'katherine',
    email: katherine,
    displayName: 'Katherine Johnson',
  });

  expect(created.status).toBe(201);
  expect(await created.json()).toMatchObject({ email: '********@masked.com' });
  expect(await read(katherine, 'GET', '/loggedInUser')).toMatchObject({
    name: 'katherine',
    displayName: 'Katherine Johnson',
    email: katherine,
  });
});

test('a wrong address in a sign-up locks the person out for good', async () => {
  const { send } = start();
  await send(katherine, 'POST', '', { name: 'katherine', email: 'kate@example.com' });

  expect((await send(katherine, 'GET', '/loggedInUser')).status).toBe(400);
});

test('the newest server lets nobody sign up as an administrator', async () => {
  const body = { name: 'katherine', email: katherine, isAdmin: true };

  expect((await start().send(katherine, 'POST', '', body)).status).toBe(404);
});

test.each([
  ['a text', 'katherine'],
  ['a list', []],
  ['nothing', null],
])('a sign-up of %s is no user', async (_, body) => {
  const refused = await start().send(katherine, 'POST', '', body);

  expect([refused.status, await refused.json()]).toMatchObject([
    400,
    { message: 'Cannot deserialize value of type `org.openmetadata.schema.api.teams.CreateUser`' },
  ]);
});

test('an administrator creates others', async () => {
  const { send } = start();

  const created = await send(ada, 'POST', '', { name: 'carol', email: 'carol@example.com' });

  expect(created.status).toBe(201);
  expect(created.headers.get('location')).toMatch(/\/api\/v1\/users\/[\da-f-]{36}$/);
});

test('addresses of others are hidden from everyone but administrators', async () => {
  const { read } = start();

  expect(await read(alan, 'GET', '/name/grace')).toMatchObject({ email: '********@masked.com' });
  expect(await read(ada, 'GET', '/name/grace')).toMatchObject({ email: 'grace@example.com' });
});

test('names are looked up without regard to case and with quotes', async () => {
  const { read } = start();

  expect(await read(alan, 'GET', '/name/GRACE')).toMatchObject({ name: 'grace' });
  expect(await read(alan, 'GET', '/name/%22grace%22')).toMatchObject({ name: 'grace' });
});

test('by default the only administrator is ada, and the shipped one is gone', async () => {
  const { read, send } = start();

  const admins = await read(alan, 'GET', '?isAdmin=true&limit=100');

  expect(admins.data.map(({ name }: { name: string }) => name)).toEqual(['ada']);
  expect((await send(alan, 'GET', '/name/admin')).status).toBe(404);
});

test('the administrators of the configuration are there at each start', async () => {
  const env = { AUTHORIZER_ADMIN_PRINCIPALS: '[admin,dennis]' };

  expect(await start(env).read(alan, 'GET', '/name/admin')).toMatchObject({ isAdmin: true });
  expect(await start(env).read('dennis@example.com', 'GET', '/loggedInUser')).toMatchObject({
    isAdmin: true,
    deleted: false,
  });
});

test('an administrator deletes the default one, softly or for good', async () => {
  const { read, send } = start({ AUTHORIZER_ADMIN_PRINCIPALS: '[admin]' });
  const { id } = await read(ada, 'GET', '/name/admin');

  expect((await send(alan, 'DELETE', `/${id}`)).status).toBe(403);
  const soft = await send(ada, 'DELETE', `/${id}`);
  expect(soft.headers.get('x-openmetadata-change')).toBe('entitySoftDeleted');
  expect(await soft.json()).toMatchObject({ deleted: true, version: 0.2 });
  expect((await send(ada, 'GET', '/name/admin')).status).toBe(404);
  expect(await read(ada, 'GET', '/name/admin?include=deleted')).toMatchObject({ deleted: true });

  const hard = await send(ada, 'DELETE', `/${id}?hardDelete=true`);
  expect(hard.headers.get('x-openmetadata-change')).toBe('entityDeleted');
  expect((await send(ada, 'GET', `/${id}?include=all`)).status).toBe(404);
});

test('a user who was switched off is found by no other endpoint', async () => {
  const refused = await start().send('dennis@example.com', 'GET', '/name/ada');

  expect([refused.status, await refused.json()]).toEqual([
    404,
    { code: 404, message: 'user instance for dennis not found' },
  ]);
});

test('an id that is no UUID is answered as an unknown path', async () => {
  const refused = await start().send(alan, 'GET', '/not-a-uuid');

  expect([refused.status, await refused.json()]).toMatchObject([
    500,
    { errorType: 'UNHANDLED_SERVER_EXCEPTION' },
  ]);
});

test('a PUT changes the name on screen, of oneself only', async () => {
  const { send, read } = start();
  const body = { name: 'alan', email: alan, displayName: 'Alan M. Turing' };

  expect((await send(alan, 'PUT', '', body)).status).toBe(200);
  expect(await read(alan, 'GET', '/loggedInUser')).toMatchObject({
    displayName: 'Alan M. Turing',
    version: 0.2,
  });
  expect((await send(katherine, 'PUT', '', body)).status).toBe(403);
});

test.each([
  [undefined, 500, /because "request" is null/],
  [{}, 400, /^\[token must not be null\]$/],
])('a sign-out of %o, which names no token, fails', async (body, status, why) => {
  const refused = await start().send(ada, 'POST', '/logout', body);

  const { message, responseMessage } = await refused.json();
  expect([refused.status, message ?? responseMessage]).toEqual([
    status,
    expect.stringMatching(why),
  ]);
});

test.each(['users', 'teams', 'roles'])(
  'of %s the version that there is can be read',
  async (type) => {
    const { read, send } = start();
    const { data } = await read(ada, 'GET', `/../${type}?limit=1`);
    const path = `/../${type}/${data[0].id}/versions`;

    const { entityType, versions } = await read(ada, 'GET', path);
    const shown = versions.map((each: string) => JSON.parse(each));

    expect([`${entityType}s`, shown]).toEqual([type, [data[0]]]);
    expect(await read(ada, 'GET', `${path}/${data[0].version}`)).toEqual(data[0]);
    expect((await send(ada, 'GET', `${path}/99.9`)).status).toBe(404);
  },
);
