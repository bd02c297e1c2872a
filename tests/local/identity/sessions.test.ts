import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { answerIn, authorizeUrl, getTokens, pick, renew, signIn } from '../../support/signIn.ts';
import { paths, spa, startIdentity } from '../../support/startIdentity.ts';

test('a refresh token gives new tokens, without a nonce', async () => {
  const identity = await startIdentity();
  const { refreshToken } = await getTokens(identity);

  const { response, body } = await renew(identity, refreshToken);

  expect(response.status).toBe(200);
  expect(decodeJwt(body.id_token)).toMatchObject({ name: 'Ada Lovelace' });
  expect(decodeJwt(body.id_token)).not.toHaveProperty('nonce');
});

test('a renewed refresh token does not end the old one', async () => {
  const identity = await startIdentity();
  const { refreshToken } = await getTokens(identity);

  const first = await renew(identity, refreshToken);
  const second = await renew(identity, refreshToken);

  expect(first.body.refresh_token).not.toBe(refreshToken);
  expect(second.response.status).toBe(200);
  expect((await renew(identity, first.body.refresh_token)).response.status).toBe(200);
});

test('a refresh token may ask for a resource that the sign-in did not name', async () => {
  const identity = await startIdentity();
  const { refreshToken } = await getTokens(identity);

  const scope = `api://${spa.clientId}/access_as_user openid profile offline_access`;
  const { body } = await renew(identity, refreshToken, { scope });

  expect(decodeJwt(body.access_token)).toMatchObject({ aud: spa.clientId, scp: 'access_as_user' });
});

test('a refresh token lives 24 hours in all: a renewed one keeps what is left', async () => {
  const identity = await startIdentity();
  const { refreshToken } = await getTokens(identity);

  identity.clock.offsetSeconds = 80_000;
  const { body } = await renew(identity, refreshToken);
  identity.clock.offsetSeconds = 86_401;
  const expired = await renew(identity, body.refresh_token);

  expect(Math.abs(body.refresh_token_expires_in - 6400)).toBeLessThan(3);
  expect(expired.body).toMatchObject({ error: 'invalid_grant', error_codes: [700084] });
});

test('the session outlives the refresh token: the daily redirect needs no click', async () => {
  const identity = await startIdentity();
  const { browser } = await getTokens(identity);

  identity.clock.offsetSeconds = 90_000;
  const answer = answerIn(await browser.visit(authorizeUrl(identity, { prompt: 'none' })));

  expect(answer).toHaveProperty('code');
});

test('revoking a person ends their session and refresh tokens, and nobody else’s', async () => {
  const identity = await startIdentity();
  const ada = await getTokens(identity);
  const grace = await getTokens(identity, 'Grace Hopper');

  expect((await identity.setSwitch('revoke', { person: 'ada@example.com' })).status).toBe(204);

  const refused = await renew(identity, ada.refreshToken);
  expect(refused.body).toMatchObject({ error: 'invalid_grant', error_codes: [50173] });
  const silent = await ada.browser.visit(authorizeUrl(identity, { prompt: 'none' }));
  expect(answerIn(silent)['error_description']).toContain('AADSTS50058: ');
  expect((await renew(identity, grace.refreshToken)).response.status).toBe(200);
});

test('revoking someone unknown is refused with the names there are', async () => {
  const identity = await startIdentity();

  const response = await identity.setSwitch('revoke', { person: 'Ada' });

  expect(response.status).toBe(400);
  expect((await response.json()).error).toContain('Ada Lovelace');
});

test('a switch overrides the claims of the next ID token and of no other', async () => {
  const identity = await startIdentity();
  const idToken = { aud: 'wrong', exp: 1, nonce: null, extra: ['x'] };
  await identity.setSwitch('tokens', { idToken });

  const { claims, refreshToken } = await getTokens(identity);
  const { body } = await renew(identity, refreshToken);

  expect(claims).toMatchObject({ aud: 'wrong', exp: 1, extra: ['x'], name: 'Ada Lovelace' });
  expect(claims).not.toHaveProperty('nonce');
  expect(decodeJwt(body.id_token)).toMatchObject({ aud: spa.clientId });
});

test.each([
  ['select_account', { prompt: 'select_account' }],
  ['login', { prompt: 'login', login_hint: 'ada@example.com' }],
  ['consent', { prompt: 'consent' }],
])('prompt=%s asks although there is a session', async (_, changes) => {
  const identity = await startIdentity();
  const { browser } = await signIn(identity);

  const page = await browser.visit(authorizeUrl(identity, changes));

  expect(await page.response.text()).toContain('Pick an account');
  expect(answerIn(await pick(browser, page, 'Ada Lovelace'))).toHaveProperty('code');
});

test('a login hint for the person who is signed in needs no click', async () => {
  const identity = await startIdentity();
  const { browser, claims } = await getTokens(identity);

  for (const login_hint of ['ADA@example.com', String(claims['login_hint'])]) {
    const landing = await browser.visit(authorizeUrl(identity, { login_hint }));
    expect(answerIn(landing)).toHaveProperty('code');
  }
});

test('an ID token hints at whom it names', async () => {
  const identity = await startIdentity();
  const { browser, body } = await getTokens(identity);
  const ask = (token: string) =>
    browser.visit(authorizeUrl(identity, { id_token_hint: token, prompt: 'none' }));
  const grace = await getTokens(identity, 'Grace Hopper');

  expect(answerIn(await ask(body.id_token))).toHaveProperty('code');
  expect(answerIn(await ask(grace.body.id_token))['error']).toBe('interaction_required');
  expect(answerIn(await ask('no.token'))['error']).toBe('invalid_request');
});

test('a login hint for somebody else asks, and is refused with prompt=none', async () => {
  const identity = await startIdentity();
  const { browser } = await signIn(identity);
  const hint = { login_hint: 'grace@example.com' };

  const page = await browser.visit(authorizeUrl(identity, hint));
  const silent = await browser.visit(authorizeUrl(identity, { ...hint, prompt: 'none' }));

  expect(await page.response.text()).toContain('Pick an account');
  expect(answerIn(silent)['error']).toBe('interaction_required');
  expect(answerIn(silent)['error_description']).toContain('AADSTS160021: ');
});

test('max_age asks again when the sign-in is older, by the movable clock', async () => {
  const identity = await startIdentity();
  const { browser } = await signIn(identity);
  const url = authorizeUrl(identity, { max_age: '600' });

  expect(answerIn(await browser.visit(url))).toHaveProperty('code');
  identity.clock.offsetSeconds = 700;
  const silent = await browser.visit(authorizeUrl(identity, { max_age: '600', prompt: 'none' }));
  const page = await browser.visit(url);

  expect(answerIn(silent)['error_description']).toContain('AADSTS70046: ');
  expect(await page.response.text()).toContain('Pick an account');
  expect(answerIn(await pick(browser, page, 'Ada Lovelace'))).toHaveProperty('code');
});

test('a sign-out returns to the registered address with its state and ends the session', async () => {
  const identity = await startIdentity();
  const { browser, claims } = await getTokens(identity);
  const params = {
    post_logout_redirect_uri: spa.redirectUri,
    logout_hint: String(claims['login_hint']),
    state: 'the-state',
  };

  const url = `${identity.origin}${paths.logout}?${new URLSearchParams(params)}`;
  const landing = await browser.visit(url);

  expect(landing.url.href).toBe(`${spa.redirectUri}?state=the-state`);
  expect(browser.cookies.has('ESTSAUTH')).toBe(false);
  const silent = await browser.visit(authorizeUrl(identity, { prompt: 'none' }));
  expect(answerIn(silent)['error']).toBe('login_required');
});

test('a sign-out ends the session at the provider, not only the cookie', async () => {
  const identity = await startIdentity();
  const { browser } = await signIn(identity);
  const cookie = browser.cookies.get('ESTSAUTH') ?? '';

  await browser.visit(identity.origin + paths.logout);
  browser.cookies.set('ESTSAUTH', cookie);

  const silent = await browser.visit(authorizeUrl(identity, { prompt: 'none' }));
  expect(answerIn(silent)['error']).toBe('login_required');
});

test('a sign-out with the hint of somebody else leaves the session alone', async () => {
  const identity = await startIdentity();
  const { browser } = await signIn(identity);

  await browser.visit(`${identity.origin}${paths.logout}?logout_hint=grace@example.com`);

  const silent = await browser.visit(authorizeUrl(identity, { prompt: 'none' }));
  expect(answerIn(silent)).toHaveProperty('code');
});

test.each([
  ['no address', ''],
  ['an unregistered address', '?post_logout_redirect_uri=https://evil.example/'],
])('a sign-out with %s ends on a page', async (_, query) => {
  const identity = await startIdentity();
  const { browser } = await signIn(identity);

  const { response } = await browser.visit(identity.origin + paths.logout + query);

  expect(response.status).toBe(200);
  expect(await response.text()).toContain('You signed out of your account');
});

test('a fault at the token endpoint can be read by the application', async () => {
  const identity = await startIdentity();
  const { refreshToken } = await getTokens(identity);
  const body = { error: 'temporarily_unavailable', error_codes: [90033] };
  await identity.setSwitch('faults', { match: 'POST /*/token', times: 1, status: 503, body });

  const faulty = await renew(identity, refreshToken);

  expect(faulty.response.status).toBe(503);
  expect(faulty.response.headers.get('access-control-allow-origin')).toBe(spa.origin);
  expect(faulty.body).toEqual(body);
  expect((await renew(identity, refreshToken)).response.status).toBe(200);
});
