import { expect, test } from 'vitest';
import { createClock } from '../../../local/clock.ts';
import { createOpenMetadata } from '../../../local/openmetadata/createOpenMetadata.ts';
import type { Env } from '../../../local/openmetadata/envReader.ts';
import { people } from '../../../local/people.ts';
import { createTokenIssuer, type TestClaims } from '../../support/tokenIssuer.ts';

const issuer = await createTokenIssuer();

function start(env: Env = {}) {
  const clock = createClock();
  const { handler } = createOpenMetadata({
    env: { AUTHENTICATION_PUBLIC_KEYS: `[${issuer.keyUrl}]`, ...env },
    clock,
    people,
    fetch: issuer.fetch,
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    handler(new Request(`http://localhost:8585/api/v1/${path}`, { headers }));
  const getAs = async (claims: TestClaims, path: string, header = {}) =>
    get(path, { authorization: `Bearer ${await issuer.sign(claims, header)}` });
  return { handler, clock, get, getAs };
}

const ada = { email: 'ada@example.com' };

test('the newest server says 2.0.7 and is healthy without a token', async () => {
  const { get } = start();

  expect(await (await get('system/version')).json()).toMatchObject({ version: '2.0.7' });
  expect((await get('system/health')).status).toBe(200);
  expect(await (await get('system/config/rdf')).json()).toEqual({
    basePath: '/',
    rdfEnabled: false,
  });
});

test('whoever has a token is told that all parts are well, and how long a sign-in by password lasts', async () => {
  const { get, getAs } = start();

  const status = await (await getAs(ada, 'system/status')).json();
  const login = await (await getAs(ada, 'system/config/loginConfig')).json();

  const parts = ['database', 'searchInstance', 'pipelineServiceClient', 'jwks', 'migrations'];
  expect(Object.keys(status)).toEqual(parts);
  expect(parts.every((part) => status[part].passed)).toBe(true);
  expect(login).toEqual({
    maxLoginFailAttempts: 3,
    accessBlockTime: 600,
    jwtTokenExpiryTime: 3600,
  });
  expect((await get('system/status')).status).toBe(401);
});

test('the newest server keeps its key URLs and its administrators to itself', async () => {
  const { get } = start();

  const auth = await (await get('system/config/auth')).json();

  expect(auth).toMatchObject({ clientType: 'public', enableAutoRedirect: false });
  expect(Object.keys(auth)).not.toContain('publicKeyUrls');
  expect(Object.keys(auth)).not.toContain('samlConfiguration');
  expect(await (await get('system/config/authorizer')).json()).toEqual({
    principalDomain: 'example.com',
    useRolesFromProvider: false,
  });
});

test('no secret of the confidential flow is told', async () => {
  const { get } = start({ AUTHENTICATION_CLIENT_TYPE: 'confidential', OIDC_CLIENT_SECRET: 'shh' });

  const text = await (await get('system/config/auth')).text();

  expect(text).toContain('"clientType":"confidential"');
  expect(text).not.toContain('shh');
});

test('the key is no shipped one, with a zero byte in front and padding behind', async () => {
  const keyOf = async (env: Env) => {
    const { keys } = await (await start(env).get('system/config/jwks')).json();
    return keys[0];
  };

  const [own, shipped] = [
    await keyOf({}),
    await keyOf({ RSA_PUBLIC_KEY_FILE_PATH: './conf/public_key.der' }),
  ];

  expect(own).toMatchObject({ kid: 'Gb389a-9f76-gdjs-a92j-0242bk94356', alg: 'RS256' });
  expect(own.n).toMatch(/^A[\w-]{342}=$/);
  expect(own.n).not.toBe(shipped.n);
});

const refusals: Readonly<Record<string, [Record<string, string>, string]>> = {
  'no token': [{}, 'Not Authorized! Token not present'],
  'Bearer and nothing after it': [
    { authorization: 'Bearer ' },
    'Not Authorized! Token not present',
  ],
  'not a JWT': [{ authorization: 'Bearer garbage' }, 'Not Authorized! Invalid token.'],
};

test.each(Object.entries(refusals))('%s is 401', async (_, [headers, message]) => {
  const refused = await start().get('users/loggedInUser', headers);

  expect([refused.status, await refused.json()]).toEqual([401, { code: 401, message }]);
  expect(refused.headers.get('www-authenticate')).toBe('om-auth');
});

test('a token signed by a key that no URL has is 401, and names the signing key', async () => {
  const refused = await start().getAs(ada, 'users/loggedInUser', { kid: 'other' });

  expect(refused.status).toBe(401);
  expect((await refused.json()).message).toMatch(
    /^Not Authorized! Token signing key not found in configured public keys due to /,
  );
});

test('keys out of reach are 500, and the next request recovers', async () => {
  const { getAs } = start();
  issuer.down = true;
  const refused = await getAs(ada, 'users/loggedInUser');
  issuer.down = false;

  expect(refused.status).toBe(500);
  expect((await getAs(ada, 'users/loggedInUser')).status).toBe(200);
});

test('a bad signature is worded as newer servers word it', async () => {
  const impostor = await createTokenIssuer();
  const token = await impostor.sign(ada);

  const refused = await start().get('users/loggedInUser', { authorization: `Bearer ${token}` });

  expect((await refused.json()).message).toMatch(
    /^Not Authorized! Invalid token. Token verification failed. Public key mismatch. due to /,
  );
});

test('a token expires by the clock of the server, and without exp never', async () => {
  const { getAs, clock } = start();
  clock.offsetSeconds = 3601;

  const expired = await getAs(ada, 'users/loggedInUser');
  const endless = await getAs({ ...ada, exp: undefined }, 'users/loggedInUser');

  expect([expired.status, await expired.json()]).toEqual([
    401,
    { code: 401, message: 'Expired token!' },
  ]);
  expect(endless.status).toBe(200);
});

test('issuer, audience, tenant and nbf are not looked at', async () => {
  const foreign = { ...ada, iss: 'https://evil', aud: 'x', tid: 'y', nbf: 9_999_999_999 };

  expect((await start().getAs(foreign, 'users/loggedInUser')).status).toBe(200);
});

test.each<[string, TestClaims, string]>([
  ['a bot', { isBot: true }, "The given token does not match the current bot's token!"],
  ['a personal access token', { tokenType: 'PERSONAL_ACCESS' }, 'Invalid personal access token!'],
  ['a session that is over', { sessionId: 'gone' }, 'Invalid session.'],
])('a token of %s is refused', async (_, claims, reason) => {
  const refused = await start().getAs({ ...ada, ...claims }, 'users/loggedInUser');

  expect(await refused.json()).toEqual({ code: 401, message: `Not Authorized! ${reason}` });
});

test('nobody but a bot acts for someone else', async () => {
  const token = await issuer.sign(ada);
  const headers = { authorization: `Bearer ${token}`, 'x-impersonate-user': 'grace' };

  const refused = await start().get('users', headers);

  expect(refused.status).toBe(403);
});

test('an unknown person and a clash are told without telling about others', async () => {
  const { getAs } = start();

  const unknown = await getAs({ email: 'katherine@example.com' }, 'users/loggedInUser');
  const sameName = await getAs({ email: 'ada@other.org' }, 'users/loggedInUser');

  expect([unknown.status, await unknown.json()]).toEqual([
    404,
    { code: 404, message: 'Cannot find user with provided name and email' },
  ]);
  expect([sameName.status, await sameName.json()]).toEqual([
    400,
    { code: 400, message: 'Account already exists. Please contact administrator.' },
  ]);
});

test('there is no CORS', async () => {
  const response = await start().get('system/version', { origin: 'http://localhost:5173' });

  const names = [...response.headers.keys()];
  expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test.each([
  ['GET', 'nosuchthing', {}, 'HTTP 404 Not Found'],
  ['GET', 'SYSTEM/VERSION', {}, 'HTTP 404 Not Found'],
  ['DELETE', 'system/version', {}, 'HTTP 405 Method Not Allowed'],
  ['GET', 'system/version', { accept: 'text/html' }, 'HTTP 406 Not Acceptable'],
  ['POST', 'users', { 'content-type': 'text/plain' }, 'HTTP 415 Unsupported Media Type'],
])('%s %s with %j is 500 that names %s', async (method, path, headers, reason) => {
  const url = `http://localhost:8585/api/v1/${path}`;

  const refused = await start().handler(new Request(url, { method, headers }));

  expect([refused.status, await refused.json()]).toEqual([
    500,
    {
      responseMessage: `An exception with message [${reason}] was thrown while processing request.`,
      errorType: 'UNHANDLED_SERVER_EXCEPTION',
    },
  ]);
});

test.each(['api/v1/auth/login', 'api/v1/auth/refresh', 'api/v1/auth/logout', 'callback'])(
  '/%s is not for a public client',
  async (path) => {
    const refused = await start().handler(new Request(`http://localhost:8585/${path}`));

    expect(refused.status).toBe(404);
    expect(refused.headers.get('content-type')).toMatch('text/html');
  },
);

test('an ID token with 100 groups passes and one with 200 does not', async () => {
  const { getAs } = start();
  const groups = Array.from({ length: 200 }, () => crypto.randomUUID());

  const fits = await getAs({ ...ada, groups: groups.slice(0, 100) }, 'users/loggedInUser');
  const tooLong = await getAs({ ...ada, groups }, 'users/loggedInUser');

  expect([fits.status, tooLong.status]).toEqual([200, 431]);
});
