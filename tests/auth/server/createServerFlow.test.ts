import { beforeEach, expect, test } from 'vitest';
import type { Handler } from '../../../local/handler.ts';
import { purgeOutings } from '../../../src/auth/keptOuting.ts';
import { startConfidential } from '../../support/startConfidential.ts';
import { beginVisit } from '../support/beginVisit.ts';
import { openSignedIn, openTab } from '../support/confidentialTab.ts';
import { jwt } from '../support/idTokens.ts';
import { stubTab } from '../support/stubTab.ts';

beforeEach(stubTab);

const state = '7b0c1f7e-95c5-4ab1-9a4f-6a5c2f0f6d11';
const ages = [{ OM_VERSION: '' }, { OM_VERSION: '1.6' }];
/** The identity provider hands out a refresh token, which 1.6 renews with. */
const offline = { OIDC_SCOPE: 'openid email profile offline_access' };

const paths = (requests: readonly Request[]) => requests.map(({ url }) => new URL(url).pathname);

test.each(ages)('a sign-in goes to the server: %j', async (env) => {
  const { server } = await startConfidential(env);
  const { flow, left } = openTab(server.handler);

  beginVisit(state);
  await flow.authorize({ state });

  const redirectUri = encodeURIComponent('http://localhost:3000/auth/callback');
  expect(left).toEqual([`http://localhost:3000/api/v1/auth/login?redirectUri=${redirectUri}`]);
});

test('C30: a visit that a sign-out has called off meanwhile is not made', async () => {
  const { server } = await startConfidential();
  const { flow, left } = openTab(async (...asked) => {
    purgeOutings();
    return server.handler(...asked);
  });
  beginVisit(state);

  await flow.authorize({ state });

  expect(left).toEqual([]);
  expect(Object.keys(sessionStorage)).toEqual([]);
});

test('an address that the server does not trust is told before the page is left', async () => {
  const { server } = await startConfidential();
  const { flow, left } = openTab(server.handler, { redirectUri: 'http://localhost:3000/sub/back' });

  await expect(flow.authorize({ state })).rejects.toMatchObject({
    failure: { source: 'app', fault: 'server-refused-address' },
  });

  expect(left).toEqual([]);
});

test.each(ages)(
  'a server that does not reach the identity provider is told before the page is left: %j',
  async (env) => {
    const { server } = await startConfidential({
      ...env,
      OIDC_DISCOVERY_URI: 'http://localhost:1/',
    });
    const { flow, left } = openTab(server.handler);

    await expect(flow.authorize({ state })).rejects.toMatchObject({
      failure: { source: 'app', fault: 'server-sign-in-failed' },
    });

    expect(left).toEqual([]);
  },
);

const silent: Handler = async () => {
  throw new TypeError('Failed to fetch');
};

test('a server that does not answer is told, and the page is not left', async () => {
  const { flow, left } = openTab(silent);

  await expect(flow.authorize({ state })).rejects.toMatchObject({
    failure: { source: 'app', fault: 'server-unreachable' },
  });

  expect(left).toEqual([]);
});

test('a silent visit never asks for prompt=none, whose refusal would strand the person', async () => {
  const { server } = await startConfidential();
  const { flow, left } = openTab(server.handler);

  beginVisit(state);
  await flow.authorize({ state, prompt: 'none', loginHint: 'ada' });

  expect(left[0]).not.toMatch(/prompt|hint/);
});

test('C29: to ask for the person anew, the session at the server ends first', async () => {
  const { flow, requests, left, get } = await openSignedIn();

  beginVisit(state);
  await flow.authorize({ state, prompt: 'login' });

  expect(paths(requests)).toEqual(['/api/v1/auth/logout', '/api/v1/auth/login']);
  const answer = await get(new URL(left[0] ?? '').href, { cookie: '' });
  expect(answer.headers.get('location')).toMatch(/\/authorize\?/);
});

test('a session of 1.6 that can’t be renewed any more ends, and the sign-in asks the person', async () => {
  const { flow, requests, left, get, identity } = await openSignedIn({
    OM_VERSION: '1.6',
    ...offline,
  });
  await identity.setSwitch('revoke', { person: 'ada@example.com' });

  beginVisit(state);
  await flow.authorize({ state });

  const login = '/api/v1/auth/login';
  expect(paths(requests)).toEqual([login, '/api/v1/auth/logout', login]);
  const answer = await get(new URL(left[0] ?? '').href, { cookie: '' });
  expect(answer.headers.get('location')).toMatch(/\/authorize\?/);
});

test('a session of 1.6 goes on where the identity provider is out of reach for a while', async () => {
  const { flow, requests, identity } = await openSignedIn({ OM_VERSION: '1.6', ...offline });
  await identity.setSwitch('faults', { match: 'POST *', status: 503, body: {} });

  await expect(flow.authorize({ state })).rejects.toMatchObject({
    failure: { source: 'app', fault: 'server-sign-in-failed' },
  });

  expect(paths(requests)).toEqual(['/api/v1/auth/login']);
});

test.each(ages)('a sign-in that comes back gives who it is, by name: %j', async (env) => {
  const { flow, answer } = await openSignedIn(env);

  const received = await flow.finish(answer);

  expect(received.account).toMatchObject({ name: 'Ada Lovelace' });
  expect(received.account.key).not.toContain('@');
  expect(received.bearer.expiresAt).toBeGreaterThan(Date.now() + 3_500_000);
  expect(received.bearer.expiresAt).toBeLessThan(Date.now() + 3_700_000);
});

test.each([
  ['is none', 'not-a-token', { source: 'id-token', claim: 'malformed' }],
  ['names nobody', jwt({ iss: 'om', iat: 1, exp: 2 }), { source: 'id-token', claim: 'malformed' }],
  ['names no issuer', jwt({ sub: 'ada', iat: 1, exp: 2 }), { source: 'id-token', claim: 'iss' }],
  ['was over when issued', jwt({ iss: 'om', sub: 'ada', iat: 2, exp: 1 }), { claim: 'exp' }],
  ['never ends', jwt({ iss: 'om', sub: 'ada', iat: 2 }), { claim: 'exp' }],
  [
    'is of another tenant',
    jwt({
      iss: 'https://login.microsoftonline.com/99999999-2222-4333-8444-555555555555/v2.0',
      tid: '99999999-2222-4333-8444-555555555555',
      sub: 'admin',
      iat: 1,
      exp: 2,
    }),
    { source: 'id-token', claim: 'tid' },
  ],
])('C5: a token that %s is refused before anything is sent with it', async (_, token, failure) => {
  const { flow, requests } = await openSignedIn();

  await expect(flow.finish(`#id_token=${token}`)).rejects.toMatchObject({ failure });

  expect(requests).toEqual([]);
});

test('a token that the server has not signed is refused', async () => {
  const { flow } = await openSignedIn();
  const now = Math.floor(Date.now() / 1000);
  const forged = jwt({ iss: 'open-metadata.org', sub: 'admin', iat: now, exp: now + 3600 });

  await expect(flow.finish(`#id_token=${forged}`)).rejects.toMatchObject({
    failure: { source: 'app', fault: 'server-sign-in-failed' },
  });
});

test.each(ages)('a renewal gives another token for the same account: %j', async (env) => {
  const { flow, answer, clock } = await openSignedIn({ ...env, ...offline });
  const before = await flow.finish(answer);
  clock.offsetSeconds = 1800;

  const after = await flow.renew(before.handle);

  expect(after.account).toEqual(before.account);
  expect(after.bearer.token).not.toBe(before.bearer.token);
});

test('a session that was ended at the server is over, and nobody is sent to sign in again', async () => {
  const { flow, answer } = await openSignedIn();
  const { handle } = await flow.finish(answer);
  await flow.endSession(handle)();

  await expect(flow.renew(handle)).rejects.toMatchObject({ verdict: 'ended' });
});

test('1.6 without a refresh token wants to see the person', async () => {
  const { flow, answer } = await openSignedIn({ OM_VERSION: '1.6' });
  const { handle } = await flow.finish(answer);

  await expect(flow.renew(handle)).rejects.toMatchObject({ verdict: 'redirect' });
});

test('1.6 whose refresh token is refused wants to see the person', async () => {
  const { flow, answer, identity } = await openSignedIn({ OM_VERSION: '1.6', ...offline });
  const { handle } = await flow.finish(answer);
  await identity.setSwitch('revoke', { person: 'ada@example.com' });

  await expect(flow.renew(handle)).rejects.toMatchObject({ verdict: 'redirect' });
});

const answering = (body: BodyInit, init: ResponseInit) =>
  openTab(async () => new Response(body, init));

test.each([
  ['a web page of a proxy', answering('<h1>Welcome</h1>', { status: 200 }), 'retry'],
  ['an empty token', answering('{"accessToken":""}', { status: 200 }), 'retry'],
  ['no answer', openTab(silent), 'retry'],
  ['an error', answering('{"error":"x"}', { status: 500 }), 'wait'],
  [
    'a session without a refresh token',
    answering('{"error":"No refresh token in session"}', { status: 401 }),
    'redirect',
  ],
  ['a server that has become public', answering('Not Found', { status: 404 }), 'explain'],
])('a renewal that is answered with %s', async (_, { flow }, verdict) => {
  await expect(flow.renew('Ada')).rejects.toMatchObject({ name: 'RenewalFailed', verdict });
});

test('a renewal that brings no token worth the name is explained', async () => {
  const { flow } = answering('{"accessToken":"not-a-token"}', { status: 200 });

  await expect(flow.renew('Ada')).rejects.toMatchObject({
    verdict: 'explain',
    failure: { source: 'id-token', claim: 'malformed' },
  });
});

test('a server that is busy for a moment is asked again', async () => {
  const { server, answer } = await openSignedIn();
  let isBusy = true;
  const { flow } = openTab(async (request, connection) => {
    if (isBusy && request.url.endsWith('/refresh')) {
      isBusy = false;
      return new Response('{}', { status: 503, headers: { 'retry-after': '0' } });
    }
    return request.url.endsWith('/refresh')
      ? Response.json({ accessToken: new URLSearchParams(answer.slice(1)).get('id_token') })
      : server.handler(request, connection);
  });

  expect((await flow.renew('Ada')).account?.name).toBe('Ada');
});

test.each(ages)('a sign-out ends the session at the server, then leaves: %j', async (env) => {
  const { flow, left, get } = await openSignedIn(env);
  const end = flow.endSession('Ada');
  expect(left).toEqual([]);

  await end();

  expect(left).toEqual(['/logout']);
  expect((await get('/api/v1/auth/refresh')).status).not.toBe(200);
});

test('a sign-out that the server does not take leaves no page', async () => {
  const { flow, left } = answering('no', { status: 500 });

  await expect(flow.endSession('Ada')()).rejects.toMatchObject({ name: 'SignInFailed' });

  expect(left).toEqual([]);
});
