import { expect, test } from 'vitest';
import { createBrowser } from '../../support/createBrowser.ts';
import {
  answerIn,
  authorizeUrl,
  type Changes,
  getTokens,
  postToken,
  renew,
  signIn,
  signInAtServer,
} from '../../support/signIn.ts';
import { paths, spa, startIdentity, tenant, web } from '../../support/startIdentity.ts';

test.each<[string, Changes, string]>([
  ['an unregistered redirect URI', { redirect_uri: 'https://evil.example/' }, 'AADSTS50011: '],
  [
    'a redirect URI with a slash too many',
    { redirect_uri: `${spa.redirectUri}/` },
    'AADSTS50011: ',
  ],
  ['an unknown application', { client_id: 'f00' }, 'AADSTS700016: '],
  ['no application', { client_id: undefined }, 'AADSTS900144: '],
  ['no redirect URI', { redirect_uri: undefined }, 'AADSTS900144: '],
])('%s is refused on a page and never by a redirect', async (_, changes, message) => {
  const identity = await startIdentity();

  const response = await fetch(authorizeUrl(identity, changes), { redirect: 'manual' });
  const markup = await response.text();

  expect(response.status).toBe(400);
  expect(response.headers.get('location')).toBeNull();
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(response.headers.get('x-frame-options')).toBe('DENY');
  expect(markup).toContain(message);
  expect(markup).toContain('having trouble signing you in');
});

test('what a page repeats of the request is text, not markup', async () => {
  const identity = await startIdentity();

  const url = authorizeUrl(identity, { redirect_uri: 'https://e.example/<script>' });
  const markup = await (await fetch(url)).text();

  expect(markup).toContain('&lt;script&gt;');
  expect(markup).not.toContain('<script');
});

test.each<[string, Changes, string, string]>([
  [
    'no PKCE',
    { code_challenge: undefined, code_challenge_method: undefined },
    'invalid_request',
    'AADSTS9002325: ',
  ],
  ['the implicit grant', { response_type: 'token' }, 'unsupported_response_type', 'AADSTS700051: '],
  [
    'an ID token in the front channel',
    { response_type: 'id_token' },
    'unsupported_response_type',
    'AADSTS700054: ',
  ],
  ['prompt=none without a session', { prompt: 'none' }, 'login_required', 'AADSTS50058: '],
])('%s is refused in the fragment', async (_, changes, error, message) => {
  const identity = await startIdentity();

  const response = await fetch(authorizeUrl(identity, changes), { redirect: 'manual' });
  const url = new URL(response.headers.get('location') ?? '');
  const answer = answerIn({ url, response });

  expect(url.origin + url.pathname + url.search).toBe(spa.redirectUri);
  expect(answer).toEqual({
    error,
    error_description: expect.stringMatching(
      new RegExp(`^${message}.+ Trace ID: \\S+ Correlation ID: \\S+ Timestamp: [-\\d]+ [:\\d]+Z$`),
    ),
    error_uri: expect.stringContaining('error?code='),
    state: 'the-state',
  });
});

test('a person who is not assigned to the application is refused, time and again', async () => {
  const identity = await startIdentity();
  const { browser, answer } = await signIn(identity, 'Edsger Dijkstra');

  const again = answerIn(await browser.visit(authorizeUrl(identity, { prompt: 'none' })));

  for (const { error, error_description } of [answer, again]) {
    expect(error).toBe('access_denied');
    expect(error_description).toMatch(/^AADSTS50105: .*'edsger@example.com'/);
  }
});

test('a resource that the tenant does not have is refused', async () => {
  const identity = await startIdentity();

  const { answer } = await signIn(identity, 'Ada Lovelace', { scope: 'openid api://other/x' });

  expect(answer['error']).toBe('invalid_resource');
  expect(answer['error_description']).toContain('AADSTS500011: ');
});

test('a wrong tenant is refused: on a page, and in JSON', async () => {
  const { origin } = await startIdentity();
  const elsewhere = (path: string) => origin + path.replace(tenant, 'contoso.example');

  const page = await fetch(elsewhere(paths.authorize));
  const json = await fetch(elsewhere(paths.discovery));

  expect(page.status).toBe(400);
  expect(await page.text()).toContain('AADSTS90002: Tenant &#39;contoso.example&#39; not found');
  expect(json.status).toBe(400);
  expect(await json.json()).toMatchObject({ error: 'invalid_request', error_codes: [90002] });
});

test('an error of the token endpoint has Entra’s shape', async () => {
  const identity = await startIdentity();

  const correlation = { 'client-request-id': '6f1e7c9a-0000-4000-8000-000000000000' };
  const { response, body } = await postToken(identity, { code: 'made-up', ...correlation });

  expect(response.status).toBe(400);
  expect(response.headers.get('access-control-allow-origin')).toBe(spa.origin);
  expect(body).toEqual({
    error: 'invalid_grant',
    error_description: `AADSTS9002313: Invalid request. Request is malformed or invalid. Trace ID: ${body.trace_id} Correlation ID: ${body.correlation_id} Timestamp: ${body.timestamp}`,
    error_codes: [9002313],
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/),
    trace_id: expect.any(String),
    correlation_id: correlation['client-request-id'],
    error_uri: expect.any(String),
  });
});

test('a code is good once, and its second use leaves the tokens of the first alone', async () => {
  const identity = await startIdentity();
  const { answer } = await signIn(identity);
  const first = await postToken(identity, { code: answer['code'] });

  const second = await postToken(identity, { code: answer['code'] });

  expect(second.body).toMatchObject({ error: 'invalid_grant', error_codes: [54005] });
  expect((await renew(identity, first.body.refresh_token)).response.status).toBe(200);
});

test('a code is good for ten minutes of the movable clock', async () => {
  const identity = await startIdentity();
  const { answer } = await signIn(identity);

  identity.clock.offsetSeconds = 601;
  const { body } = await postToken(identity, { code: answer['code'] });

  expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [70008] });
});

test.each([
  ['another verifier', 'x'.repeat(43)],
  ['a malformed verifier', 'short'],
  ['no verifier', undefined],
])('a code with %s is refused', async (_, code_verifier) => {
  const identity = await startIdentity();
  const { answer } = await signIn(identity);

  const { body } = await postToken(identity, { code: answer['code'], code_verifier });

  expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [501481] });
});

test('a code from another redirect URI is refused', async () => {
  const identity = await startIdentity();
  const { answer } = await signIn(identity);

  const redirect_uri = 'http://localhost:3000/other';
  const { body } = await postToken(identity, { code: answer['code'], redirect_uri });

  expect(body.error_codes).toEqual([500112]);
});

test.each<[string, Changes, string, number, number]>([
  ['a secret', { client_secret: 'a secret' }, 'invalid_client', 700025, 401],
  ['an unknown application', { client_id: 'f00' }, 'unauthorized_client', 700016, 400],
  ['another grant', { grant_type: 'password' }, 'unsupported_grant_type', 70003, 400],
  ['no grant type', { grant_type: undefined }, 'invalid_request', 900144, 400],
  ['no code', { code: undefined }, 'invalid_request', 900144, 400],
  ['an unknown resource', { scope: 'api://other/x' }, 'invalid_resource', 500011, 400],
])('a token request with %s is refused', async (_, changes, error, code, status) => {
  const identity = await startIdentity();
  const from = changes['client_id'] === undefined ? spa.origin : null;

  const { response, body } = await postToken(identity, { code: 'a-code', ...changes }, from);

  expect(response.status).toBe(status);
  expect(body).toMatchObject({ error, error_codes: [code] });
});

test('what is wrong with an application is told to a page of it, and never kept', async () => {
  const identity = await startIdentity();
  const refused = await Promise.all([
    postToken(identity, { client_id: 'f00' }),
    postToken(identity, { client_id: undefined }),
    postToken(identity, { scope: 'api://other/x' }),
  ]);

  expect(refused.map(({ body }) => body.error_codes)).toEqual([[700016], [900144], [500011]]);
  for (const { response } of refused) {
    expect(response.headers.get('cache-control')).toContain('no-store');
  }
});

test.each([
  ['a server', null, 9002327],
  ['a foreign page', 'https://evil.example', 9002326],
])('the single-page application’s code is not redeemed for %s', async (_, from, code) => {
  const identity = await startIdentity();
  const { answer } = await signIn(identity);

  const { response, body } = await postToken(identity, { code: answer['code'] }, from);

  expect(body).toMatchObject({ error: 'invalid_request', error_codes: [code] });
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

test('only a page at a redirect URI gets its preflight answered', async () => {
  const { origin } = await startIdentity();
  const ask = async (from: string) => {
    const headers = { origin: from, 'access-control-request-method': 'POST' };
    const response = await fetch(origin + paths.token, { method: 'OPTIONS', headers });
    return response.headers.get('access-control-allow-origin');
  };

  expect(await ask(spa.origin)).toBe(spa.origin);
  expect(await ask('https://evil.example')).toBeNull();
});

test('the server’s application redeems without PKCE and with its secret', async () => {
  const identity = await startIdentity();
  const grant = await signInAtServer(identity);

  const form = { ...grant, client_secret: web.clientSecret };
  const { response, body } = await postToken(identity, form, null);

  expect(response.status).toBe(200);
  expect(body.refresh_token_expires_in).toBe(90 * 86_400);
});

test.each([
  ['without its secret', undefined, null, 7000218],
  ['with a wrong secret', 'wrong', null, 7000215],
  ['from a page', web.clientSecret, spa.origin, 9002326],
])('the server’s application is refused %s', async (_, client_secret, from, code) => {
  const identity = await startIdentity();
  const grant = await signInAtServer(identity);

  const { body } = await postToken(identity, { ...grant, client_secret }, from);

  expect(body.error_codes).toEqual([code]);
});

test('a sign-in whose request has expired ends on a page', async () => {
  const identity = await startIdentity();
  const browser = createBrowser(identity.origin);
  const page = await browser.visit(authorizeUrl(identity));

  identity.clock.offsetSeconds = 3601;
  const late = await browser.visit(page.url);

  expect(late.response.status).toBe(400);
  expect(await late.response.text()).toContain('the sign-in request has expired');
});

test('a refresh token that was made up is refused', async () => {
  const identity = await startIdentity();
  await getTokens(identity);

  const { body } = await renew(identity, 'made-up');

  expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [9002313] });
});
