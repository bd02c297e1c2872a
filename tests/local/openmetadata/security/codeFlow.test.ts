import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { createBrowser } from '../../../support/createBrowser.ts';
import { pick } from '../../../support/signIn.ts';
import { app, cookieOf, startConfidential } from '../../../support/startConfidential.ts';

const fragmentOf = (response: Response) =>
  new URLSearchParams(new URL(response.headers.get('location') ?? '').hash.slice(1));

const loggedIn = (token: string | null) => ({ authorization: `Bearer ${token}` });

test('a sign-in ends at the trusted page with a token of the server in the fragment', async () => {
  const { signIn, get } = await startConfidential();

  const { finished } = await signIn('Ada Lovelace');

  const fragment = fragmentOf(finished);
  expect(finished.headers.get('location')).toMatch(`${app}/auth/callback#id_token=`);
  expect(fragment.get('email')).toBe('ada@example.com');
  expect(decodeJwt(fragment.get('id_token') ?? '')).toMatchObject({
    iss: 'open-metadata.org',
    sub: 'ada',
    tokenType: 'OM_USER',
  });
  const user = await get('/api/v1/users/loggedInUser', loggedIn(fragment.get('id_token')));
  expect(await user.json()).toMatchObject({ name: 'ada', isAdmin: true });
});

test('the session cookie is closed to scripts and goes to every path', async () => {
  const { login } = await startConfidential();

  const begun = await login(`${app}/auth/callback`);

  expect(begun.headers.get('set-cookie')).toMatch(/^OM_SESSION=[\w-]{43}; Path=\/; HttpOnly/);
  expect(begun.headers.get('set-cookie')).toContain('SameSite=Lax');
});

test('someone whom the catalogue does not know is made a user by signing in', async () => {
  const { signIn, server } = await startConfidential();

  await signIn('Katherine Johnson');

  expect(server.store.users.find('katherine')).toMatchObject({ email: 'katherine@example.com' });
});

test('without self sign-up the callback says that there is no such user', async () => {
  const { signIn } = await startConfidential({ AUTHENTICATION_ENABLE_SELF_SIGNUP: 'false' });

  const { finished } = await signIn('Katherine Johnson');

  expect(finished.status).toBe(500);
  expect(await finished.json()).toEqual({ error: 'User not found and self-signup is disabled' });
});

test('a session renews its token and ends at sign-out, with its tokens', async () => {
  const { signIn, get } = await startConfidential();
  const { cookie } = await signIn('Ada Lovelace');

  const renewed = await get('/api/v1/auth/refresh', { cookie });
  const { accessToken, tokenType } = await renewed.json();
  const before = await get('/api/v1/users/loggedInUser', loggedIn(accessToken));
  const signedOut = await get('/api/v1/auth/logout', { cookie });
  const after = await get('/api/v1/users/loggedInUser', loggedIn(accessToken));
  const again = await get('/api/v1/auth/refresh', { cookie });

  expect([renewed.status, tokenType, before.status]).toEqual([200, 'Bearer', 200]);
  expect(signedOut.status).toBe(302);
  expect(signedOut.headers.get('location')).toBe(`${app}/logout`);
  expect(await after.json()).toEqual({ code: 401, message: 'Not Authorized! Invalid session.' });
  expect([again.status, await again.json()]).toEqual([401, { error: 'No active session' }]);
});

test('a session that nobody used for a week is over', async () => {
  const { signIn, get, clock } = await startConfidential();
  const { cookie } = await signIn('Ada Lovelace');
  clock.offsetSeconds = 7 * 86_400 + 60;

  expect((await get('/api/v1/auth/refresh', { cookie })).status).toBe(401);
});

test('someone with a session is signed in again without the identity provider', async () => {
  const { signIn, login } = await startConfidential();
  const { cookie } = await signIn('Ada Lovelace');

  const again = await login('/auth/callback', { cookie });

  expect(again.headers.get('location')).toMatch(`${app}/auth/callback#id_token=`);
});

test('a sign-in for a page that is not trusted does not begin', async () => {
  const { login } = await startConfidential();

  const refused = await login('https://evil.example/auth/callback');

  expect(refused.status).toBe(400);
  expect(await refused.json()).toEqual({
    error: 'Redirect URI must exactly match a trusted redirect URI',
  });
  expect(refused.headers.has('set-cookie')).toBe(false);
});

test('a callback without a sign-in that waits for it is refused', async () => {
  const { get } = await startConfidential();

  const refused = await get('/callback?code=x&state=y');

  expect([refused.status, await refused.json()]).toEqual([
    500,
    { error: 'No pending session found for callback' },
  ]);
});

test('a callback with the state of another sign-in is refused', async () => {
  const { login, get } = await startConfidential();
  const cookie = cookieOf(await login(`${app}/auth/callback`));

  const refused = await get('/callback?code=x&state=another', { cookie });

  expect(await refused.json()).toEqual({
    error: 'State parameter is different from the one sent in authentication request.',
  });
});

test('an ID token with the nonce of another sign-in is refused', async () => {
  const { signIn, identity } = await startConfidential();
  await identity.setSwitch('tokens', { idToken: { nonce: 'another' } });

  const { finished } = await signIn('Ada Lovelace');

  expect(await finished.json()).toEqual({ error: 'Unexpected JWT nonce (nonce) claim' });
});

test('a code that the identity provider does not know is refused in its words', async () => {
  const { login, get } = await startConfidential();
  const begun = await login(`${app}/auth/callback`);
  const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state');

  const refused = await get(`/callback?code=made-up&state=${state}`, { cookie: cookieOf(begun) });

  expect(await refused.json()).toEqual({
    error: expect.stringMatching(/^Bad token response, error=invalid_grant, description=AADSTS/),
  });
});

test('1.6 hands on the token of the identity provider in the query, to any address', async () => {
  const { get, login, server } = await startConfidential({ OM_VERSION: '1.6' });
  const begun = await login('https://anywhere.example/back');
  const browser = createBrowser(new URL(begun.headers.get('location') ?? '').origin);
  const page = await browser.visit(begun.headers.get('location') ?? '');
  const { url } = await pick(browser, page, 'Alan Turing');

  const finished = await get(url.pathname + url.search, { cookie: cookieOf(begun) });

  const location = new URL(finished.headers.get('location') ?? '');
  expect(location.origin + location.pathname).toBe('https://anywhere.example/back');
  const token = location.searchParams.get('id_token');
  expect(decodeJwt(token ?? '')['preferred_username']).toBe('alan@example.com');
  expect((await get('/api/v1/users/loggedInUser', loggedIn(token))).status).toBe(200);
  expect(server.config.age).toBe('1.6');
});

/** 1.6 renews at the identity provider, with a refresh token alone. */
const age16 = { OM_VERSION: '1.6', OIDC_SCOPE: 'openid email profile offline_access' };

test('1.6 signs someone with a session in again by a renewal', async () => {
  const { signIn, login } = await startConfidential(age16);
  const { cookie } = await signIn('Ada Lovelace');

  const again = await login(`${app}/auth/callback`, { cookie });

  expect(again.headers.get('location')).toMatch(`${app}/auth/callback?id_token=`);
});

test('1.6 fails at each sign-in of a session that can’t be renewed any more', async () => {
  const { signIn, login, get, identity } = await startConfidential(age16);
  const { cookie } = await signIn('Ada Lovelace');
  await identity.setSwitch('revoke', { person: 'ada@example.com' });

  for (const attempt of [1, 2]) {
    const again = await login(`${app}/auth/callback`, { cookie });

    expect([again.status, await again.text()], `${attempt}`).toEqual([
      200,
      expect.stringMatching(/Failed in Auth Login : .*invalid_grant.*AADSTS50173/),
    ]);
  }
  await get('/api/v1/auth/logout', { cookie });
  const after = await login(`${app}/auth/callback`, { cookie });
  expect(after.headers.get('location')).toMatch(/\/authorize\?/);
});

test('1.6 makes no user of someone whom the catalogue does not know', async () => {
  const { signIn, get, server } = await startConfidential(age16);

  const { finished } = await signIn('Katherine Johnson');

  const { searchParams } = new URL(finished.headers.get('location') ?? '');
  expect(searchParams.get('name')).toBe('katherine');
  expect(server.store.users.find('katherine')).toBeUndefined();
  const user = await get('/api/v1/users/loggedInUser', loggedIn(searchParams.get('id_token')));
  expect(user.status).toBe(404);
});

test('1.6 asks for the person at each sign-in', async () => {
  const { login } = await startConfidential(age16);

  const begun = await login(`${app}/auth/callback`);

  const asked = new URL(begun.headers.get('location') ?? '').searchParams;
  expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '0']);
});
