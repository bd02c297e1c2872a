import { calculateJwkThumbprint, createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { createSigningKey } from '../../../local/identity/signingKey.ts';
import { createBrowser } from '../../support/createBrowser.ts';
import {
  answerIn,
  authorizeUrl,
  getTokens,
  pick,
  postToken,
  signIn,
  signInAtServer,
} from '../../support/signIn.ts';
import { paths, spa, startIdentity, tenant, web } from '../../support/startIdentity.ts';

const ada = 'ada00000-0000-4000-8000-000000000001';

test('a sign-in returns to the application with a code and the state, and nothing else', async () => {
  const identity = await startIdentity();

  const { landing, answer } = await signIn(identity);

  expect(landing.url.origin + landing.url.pathname).toBe(spa.redirectUri);
  expect(answer).toEqual({ code: expect.any(String), state: 'the-state' });
});

test('a request may be posted', async () => {
  const identity = await startIdentity();
  const { origin, pathname, search } = authorizeUrl(identity);
  const { browser } = await signIn(identity);

  const landing = await browser.visit(new URL(origin + pathname), {
    method: 'POST',
    body: new URLSearchParams(search),
  });

  expect(answerIn(landing)).toEqual({ code: expect.any(String), state: 'the-state' });
});

test('an answer may be posted by a form, as what it is', async () => {
  const identity = await startIdentity();
  const changes = { response_mode: 'form_post', state: `"&'<the> state` };
  const { landing, browser } = await signIn(identity, 'Ada Lovelace', changes);
  const refused = await browser.visit(
    authorizeUrl(identity, { ...changes, prompt: 'none', login_hint: 'grace@example.com' }),
  );

  expect([landing.response.status, refused.response.status]).toEqual([200, 200]);
  expect(posts(await landing.response.text())).toEqual([
    ['code', expect.any(String)],
    ['state', '&quot;&amp;&#39;&lt;the&gt; state'],
  ]);
  expect(Object.fromEntries(posts(await refused.response.text()))).toMatchObject({
    error: 'interaction_required',
    error_description: expect.stringMatching(/^AADSTS\d+: /),
    error_uri: expect.stringContaining('/error?code='),
  });
});

function posts(page: string): [string, string][] {
  const fields = page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"\/>/g);
  return [...fields].map(([, name = '', value = '']) => [name, value]);
}

test('a code is redeemed for tokens as Entra answers them', async () => {
  const identity = await startIdentity();
  const { answer } = await signIn(identity);

  const { response, body } = await postToken(identity, { code: answer['code'] });

  expect(response.status).toBe(200);
  expect(response.headers.get('access-control-allow-origin')).toBe(spa.origin);
  expect(response.headers.get('cache-control')).toContain('no-store');
  expect(body).toEqual({
    token_type: 'Bearer',
    scope: 'openid profile email',
    expires_in: 3600,
    ext_expires_in: 3600,
    access_token: expect.any(String),
    id_token: expect.any(String),
    refresh_token: expect.any(String),
    refresh_token_expires_in: 86_400,
    client_info: Buffer.from(`{"uid":"${ada}","utid":"${tenant}"}`).toString('base64url'),
  });
});

test('the ID token is signed by the published key and says who signed in', async () => {
  const identity = await startIdentity();
  const { body } = await getTokens(identity);

  const keys = createRemoteJWKSet(new URL(identity.origin + paths.keys));
  const { payload, protectedHeader } = await jwtVerify(body.id_token, keys);

  expect(protectedHeader.alg).toBe('RS256');
  expect(payload).toEqual({
    aud: spa.clientId,
    iss: `${identity.origin}/${tenant}/v2.0`,
    iat: expect.any(Number),
    nbf: payload.iat,
    exp: (payload.iat ?? 0) + 3900,
    name: 'Ada Lovelace',
    preferred_username: 'ada@example.com',
    email: 'ada@example.com',
    oid: ada,
    tid: tenant,
    sub: expect.stringMatching(/^[\w-]{43}$/),
    nonce: 'the-nonce',
    login_hint: expect.any(String),
    roles: ['Catalog.Admin'],
    sid: expect.any(String),
    uti: expect.any(String),
    ver: '2.0',
  });
});

test('tokens are dated back by five minutes, by the movable clock', async () => {
  const identity = await startIdentity();
  identity.clock.offsetSeconds = 86_400;

  const { claims } = await getTokens(identity);

  const issued = (claims.iat ?? 0) + 300 - 86_400;
  expect(Math.abs(issued - Date.now() / 1000)).toBeLessThan(5);
});

test('a guest has no email claim, even when the scope asks for it', async () => {
  const { claims } = await getTokens(await startIdentity(), 'Margaret Hamilton');

  expect(claims['preferred_username']).toBe('margaret@partner.example');
  expect(claims).not.toHaveProperty('email');
});

test('claims follow the scopes', async () => {
  const identity = await startIdentity();

  const { claims, body } = await getTokens(identity, 'Ada Lovelace', { scope: 'openid' });

  expect(claims).not.toHaveProperty('email');
  expect(claims).not.toHaveProperty('preferred_username');
  expect(body).not.toHaveProperty('refresh_token');
});

test('the person has another subject in another application', async () => {
  const identity = await startIdentity();
  const { claims } = await getTokens(identity);

  const grant = await signInAtServer(identity);
  const form = { ...grant, client_secret: web.clientSecret };
  const { body } = await postToken(identity, form, null);

  expect(decodeJwt(body.id_token).sub).not.toBe(claims.sub);
});

test('an access token for the application’s own scopes names them and the application', async () => {
  const scope = `openid offline_access api://${spa.clientId}/access_as_user`;
  const { body } = await getTokens(await startIdentity(), 'Ada Lovelace', { scope });

  expect(decodeJwt(body.access_token)).toMatchObject({ aud: spa.clientId, scp: 'access_as_user' });
  expect(body.scope).toBe(`openid api://${spa.clientId}/access_as_user`);
});

test('the published key has no private part, and its ID is its thumbprint', async () => {
  const { origin } = await startIdentity();

  const { keys } = await (await fetch(origin + paths.keys)).json();

  expect(Object.keys(keys[0]).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  expect(keys[0].kid).toBe(await calculateJwkThumbprint(keys[0]));
});

test('each signing key is a new one', async () => {
  const [one, other] = await Promise.all([createSigningKey(), createSigningKey()]);

  expect(one.publicJwk.kid).not.toBe(other.publicJwk.kid);
});

test('discovery names the endpoints of the tenant and may be read from anywhere', async () => {
  const { origin } = await startIdentity();

  const headers = { origin: 'https://anywhere.example' };
  const response = await fetch(origin + paths.discovery, { headers });

  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(await response.json()).toMatchObject({
    issuer: `${origin}/${tenant}/v2.0`,
    authorization_endpoint: `${origin}/${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${origin}/${tenant}/oauth2/v2.0/token`,
    end_session_endpoint: `${origin}/${tenant}/oauth2/v2.0/logout`,
    jwks_uri: `${origin}/${tenant}/discovery/v2.0/keys`,
  });
});

test('a second sign-in in the same browser needs no click', async () => {
  const identity = await startIdentity();
  const { browser } = await signIn(identity);

  const again = await browser.visit(authorizeUrl(identity));

  expect(answerIn(again)).toHaveProperty('code');
});

test('cookies are kept to the tenant’s paths: they ignore ports', async () => {
  const identity = await startIdentity();
  const page = await fetch(authorizeUrl(identity), { redirect: 'manual' });
  const { landing } = await signIn(identity);

  const lines = [...page.headers.getSetCookie(), ...landing.response.headers.getSetCookie()];

  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(line.toLowerCase()).toContain(`path=/${tenant}`);
});

test('picking another account takes the session over', async () => {
  const identity = await startIdentity();
  const { browser } = await signIn(identity);
  const page = await browser.visit(authorizeUrl(identity, { prompt: 'select_account' }));

  const { code } = answerIn(await pick(browser, page, 'Grace Hopper'));
  const { body } = await postToken(identity, { code });

  expect(decodeJwt(body.id_token)).toMatchObject({ name: 'Grace Hopper' });
  expect(answerIn(await browser.visit(authorizeUrl(identity)))).toHaveProperty('code');
});

test('the picker names each button by the person alone and describes it by the rest', async () => {
  const identity = await startIdentity();

  const url = authorizeUrl(identity, { login_hint: 'grace@example.com' });
  const { response } = await createBrowser(identity.origin).visit(url);
  const markup = await response.text();

  expect(markup).toContain('<h1>Pick an account</h1>');
  expect(markup).toMatch(/aria-describedby="note-\S+01"\s*>Ada Lovelace<\/button/);
  expect(markup).toMatch(/autofocus\s*>Grace Hopper<\/button/);
  expect(markup.match(/<button/g)).toHaveLength(7);
  expect(markup).not.toContain('<script');
  expect(response.headers.get('x-frame-options')).toBe('DENY');
});
