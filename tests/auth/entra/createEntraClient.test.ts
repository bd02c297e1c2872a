import { beforeEach, expect, test, vi } from 'vitest';
import type { Handler } from '../../../local/handler.ts';
import { createEntraClient } from '../../../src/auth/entra/createEntraClient.ts';
import { purgeOutings } from '../../../src/auth/keptOuting.ts';
import type { EntraSettings } from '../../../src/settings/settings.ts';
import { fetchFrom } from '../../support/fetchFrom.ts';
import { beginVisit } from '../support/beginVisit.ts';
import { clientId, entraClaims, keycloak, keycloakClaims, tenant } from '../support/idTokens.ts';
import { settings } from '../support/settings.ts';
import { clientInfo, tokenAnswer } from '../support/tokenAnswer.ts';

const state = '7b0c1f7e-95c5-4ab1-9a4f-6a5c2f0f6d11';
beforeEach(() => {
  sessionStorage.clear();
  // jsdom can't navigate, and says so.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

/** What MSAL has put into the tab's storage for the request that is under way. */
function openRequest(client = clientId): { state: string; nonce: string } {
  const stored = sessionStorage.getItem(`msal.${client}.request.params`) ?? 'null';
  const [, encoded = ''] = /^"?([^"]*)"?$/.exec(stored) ?? [];
  return JSON.parse(stored.startsWith('{') ? stored : Buffer.from(encoded, 'base64').toString());
}

/** Leaves for the authority and comes back with a code, on two page loads as in a browser. */
async function comeBack(
  server: (request: { nonce: string }) => Handler,
  changes: Partial<EntraSettings> = {},
) {
  const before = await createEntraClient(
    settings(changes),
    fetchFrom(async () => new Response()),
  );
  beginVisit(state);
  void before.authorize({ state, prompt: 'none', loginHint: 'ada@example.com' }).catch(() => {});
  const request = await vi.waitFor(() => openRequest(changes.identity?.clientId));
  const requests: Request[] = [];
  const network = fetchFrom(async (asked, connection) => {
    requests.push(asked.clone());
    return server(request)(asked, connection);
  });
  const client = await createEntraClient(settings(changes), network);
  const finish = () =>
    client.finish(
      `#code=the-code&client_info=${clientInfo('ada-oid')}&state=${encodeURIComponent(request.state)}`,
    );
  return { client, finish, requests };
}

const stored = () => Object.entries(sessionStorage).flat().join('\n');

test('C2: a sign-in asks for the token once, with the verifier, and gives who it is', async () => {
  const { finish, requests } = await comeBack(
    ({ nonce }) =>
      async () =>
        tokenAnswer(entraClaims({ nonce })),
  );

  const received = await finish();

  expect(received).toMatchObject({
    account: { key: `${tenant}.ada-oid`, name: 'Ada Lovelace' },
    bearer: { kind: 'ID token' },
    clockOffsetMs: 0,
  });
  const form = new URLSearchParams(await requests[0]?.text());
  expect(requests).toHaveLength(1);
  expect(form.get('code_verifier')).toMatch(/^[\w-]{43,128}$/);
  expect(form.has('client_secret')).toBe(false);
  expect(stored()).not.toContain(form.get('code_verifier'));
});

test.each([
  ['aud', { aud: 'another-client' }],
  ['iss', { iss: 'https://evil.example/v2.0' }],
  ['tid', { tid: '9'.repeat(36), iss: `https://login.microsoftonline.com/${'9'.repeat(36)}/v2.0` }],
  ['exp', { exp: 1 }],
  ['nonce', { nonce: undefined }],
])(
  'C5: an ID token with a wrong %s is refused, and nothing of it is stored',
  async (claim, changes) => {
    const { finish } = await comeBack(
      ({ nonce }) =>
        async () =>
          tokenAnswer(entraClaims({ nonce, ...changes })),
    );

    await expect(finish()).rejects.toMatchObject({ failure: { source: 'id-token', claim } });

    expect(stored()).not.toMatch(/the-access-token|the-refresh-token|idtoken|eyJ/);
  },
);

test('C4: an ID token with the nonce of another sign-in is refused, and nothing is stored', async () => {
  const { finish } = await comeBack(
    () => async () => tokenAnswer(entraClaims({ nonce: 'of another' })),
  );

  await expect(finish()).rejects.toMatchObject({ failure: { code: 'nonce_mismatch' } });

  expect(stored()).not.toMatch(/the-access-token|the-refresh-token|\|idtoken\|/);
});

test('an exchange whose answer is lost is posted once and said to be lost', async () => {
  const { finish, requests } = await comeBack(() => async () => {
    throw new TypeError('Failed to fetch');
  });

  await expect(finish()).rejects.toMatchObject({ failure: { source: 'app', fault: 'code-lost' } });

  expect(requests).toHaveLength(1);
});

test('a storage that is full when the sign-in returns is said to be full', async () => {
  const { finish } = await comeBack(
    ({ nonce }) =>
      async () =>
        tokenAnswer(entraClaims({ nonce })),
  );
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });

  await expect(finish()).rejects.toMatchObject({
    failure: { source: 'app', fault: 'storage-full' },
  });
});

test('an answer to the code without an ID token is refused, and nothing of it is stored', async () => {
  const { finish } = await comeBack(
    () => async () => tokenAnswer({ oid: 'ada-oid' }, { id_token: undefined }),
  );

  await expect(finish()).rejects.toMatchObject({
    failure: { source: 'id-token', claim: 'malformed' },
  });

  expect(stored()).not.toMatch(/the-access-token|the-refresh-token/);
});

test('a sign-in that was broken off under another client ID does not hold up the next', async () => {
  const status = JSON.stringify({ clientId: 'the-wrong-one', type: 'signin' });
  sessionStorage.setItem('msal.interaction.status', status);
  const client = await createEntraClient(
    settings(),
    fetchFrom(async () => new Response()),
  );

  beginVisit(state);
  void client.authorize({ state }).catch(() => {});

  await vi.waitFor(() => expect(openRequest().state).toContain(state));
});

test('C30: a visit that a sign-out has called off is not made', async () => {
  const client = await createEntraClient(
    settings(),
    fetchFrom(async () => new Response()),
  );
  const navigations: string[] = [];
  client.application.setNavigationClient({
    navigateInternal: async () => true,
    navigateExternal: async (url) => navigations.push(new URL(url).pathname) > 0,
  });
  beginVisit(state);

  const visit = client.authorize({ state, prompt: 'none' });
  const leave = client.endSession('nobody');
  purgeOutings();
  await Promise.all([visit, leave()]);

  expect(navigations).toEqual([expect.stringMatching(/\/logout$/)]);
});

test('C3: an answer that MSAL has no request for makes no request', async () => {
  const requests: Request[] = [];
  const network = fetchFrom(async (request) => {
    requests.push(request);
    return new Response();
  });
  const client = await createEntraClient(settings(), network);

  await expect(client.finish(`#code=c&state=${state}`)).rejects.toMatchObject({
    name: 'SignInFailed',
  });

  expect(requests).toEqual([]);
});

test('a renewal uses the refresh token and gives the new ID token', async () => {
  const { client, finish, requests } = await comeBack(({ nonce }) => async (request) => {
    const form = new URLSearchParams(await request.clone().text());
    const isRenewal = form.get('grant_type') === 'refresh_token';
    return tokenAnswer(entraClaims(isRenewal ? { uti: 'second' } : { nonce }));
  });
  const first = await finish();

  const second = await client.renew(first.handle);

  expect(second.bearer.token).not.toBe(first.bearer.token);
  expect(second.account).toEqual(first.account);
  expect(new URLSearchParams(await requests[1]?.text()).get('refresh_token')).toBe(
    'the-refresh-token',
  );
});

test.each([
  [
    'invalid_grant',
    400,
    { error: 'invalid_grant', error_description: 'AADSTS700084: over' },
    'redirect',
  ],
  ['a busy authority', 503, {}, 'wait'],
  [
    'no assignment',
    400,
    { error: 'access_denied', error_description: 'AADSTS50105: no' },
    'explain',
  ],
])('a renewal that ends in %s has its verdict', async (_, status, body, verdict) => {
  const { client, finish } = await comeBack(({ nonce }) => async (request) => {
    const form = new URLSearchParams(await request.clone().text());
    if (form.get('grant_type') === 'refresh_token') return Response.json(body, { status });
    return tokenAnswer(entraClaims({ nonce }));
  });
  const { handle } = await finish();

  await expect(client.renew(handle)).rejects.toMatchObject({ name: 'RenewalFailed', verdict });
});

test('C5: a renewed ID token for another client is refused, and the old one stays the only one', async () => {
  const { client, finish } = await comeBack(({ nonce }) => async (request) => {
    const form = new URLSearchParams(await request.clone().text());
    const isRenewal = form.get('grant_type') === 'refresh_token';
    return tokenAnswer(entraClaims(isRenewal ? { aud: 'x', uti: 'second' } : { nonce }));
  });
  const { handle, bearer } = await finish();

  await expect(client.renew(handle)).rejects.toMatchObject({ verdict: 'explain' });

  const kept = [...stored().matchAll(/eyJ[\w-]+\.[\w-]+\.\w+/g)].map(([token]) => token);
  expect(new Set(kept)).toEqual(new Set([bearer.token]));
});

test('C32: whoever signs in, tokens of others are gone', async () => {
  const signInAs = async (oid: string) => {
    const { finish } = await comeBack(
      ({ nonce }) =>
        async () =>
          tokenAnswer(entraClaims({ nonce, oid })),
    );
    await finish();
  };

  await signInAs('ada-oid');
  expect(stored()).toContain('ada-oid');
  await signInAs('grace-oid');

  expect(stored()).toContain('grace-oid');
  expect(stored()).not.toContain(`ada-oid.${tenant}`);
});

test('a clock that is hours wrong is measured at the receipt, and an expiry follows it', async () => {
  const ahead = Date.now() + 5 * 3_600_000;
  const { finish } = await comeBack(
    ({ nonce }) =>
      async () =>
        tokenAnswer(entraClaims({ nonce }, ahead)),
  );

  const { clockOffsetMs, bearer } = await finish();

  expect(Math.abs(clockOffsetMs - 5 * 3_600_000)).toBeLessThan(5000);
  expect(Math.abs(bearer.expiresAt - Date.now() - 3_600_000)).toBeLessThan(5000);
});

test.each(['{', 'null', '"x"', '[1]', '{"accountKeys":7}'])(
  "junk under MSAL's keys is a renewal that has to ask the authority: %s",
  async (junk) => {
    sessionStorage.setItem('msal.3.account.keys', junk);
    sessionStorage.setItem(`msal.3.token.keys.${clientId}`, junk);
    const client = await createEntraClient(
      settings(),
      fetchFrom(async () => new Response()),
    );

    await expect(client.renew(`ada-oid.${tenant}`)).rejects.toMatchObject({ verdict: 'redirect' });
  },
);

test('with scopes the access token is the bearer', async () => {
  const { finish } = await comeBack(
    ({ nonce }) =>
      async () =>
        tokenAnswer(entraClaims({ nonce }), { scope: 'openid profile email api://x/read' }),
    {
      scopes: ['api://x/read'],
    },
  );

  expect((await finish()).bearer).toMatchObject({
    kind: 'access token',
    token: 'the-access-token',
  });
});

/** Whether a request is a renewal, and no sign-in. */
async function isRenewal(request: Request): Promise<boolean> {
  return new URLSearchParams(await request.clone().text()).get('grant_type') === 'refresh_token';
}

const withoutIdToken = () =>
  Response.json({
    token_type: 'Bearer',
    expires_in: 3600,
    scope: 'openid profile email api://x/read',
    access_token: 'the-next-access-token',
    refresh_token: 'the-next-refresh-token',
  });

test('a renewal without an ID token brings the access token that scopes ask for', async () => {
  const { client, finish } = await comeBack(
    ({ nonce }) =>
      async (request) =>
        (await isRenewal(request))
          ? withoutIdToken()
          : tokenAnswer(entraClaims({ nonce }), { scope: 'openid profile email api://x/read' }),
    { scopes: ['api://x/read'] },
  );
  const { handle } = await finish();

  const renewed = await client.renew(handle);

  expect(renewed).toEqual({
    bearer: expect.objectContaining({ kind: 'access token', token: 'the-next-access-token' }),
  });
});

test('a renewal without the ID token that OpenMetadata is sent asks the authority for one', async () => {
  const { client, finish } = await comeBack(
    ({ nonce }) =>
      async (request) =>
        (await isRenewal(request)) ? withoutIdToken() : tokenAnswer(entraClaims({ nonce })),
  );
  const { handle } = await finish();

  await expect(client.renew(handle)).rejects.toMatchObject({
    name: 'RenewalFailed',
    verdict: 'redirect',
  });
});

test.each([
  ['for how long', { 'retry-after': '60' }, 2],
  ['nothing of that', {}, 3],
])('an authority that is busy and says %s is waited for', async (_, headers, asked) => {
  const { client, finish, requests } = await comeBack(
    ({ nonce }) =>
      async (request) =>
        (await isRenewal(request))
          ? Response.json({}, { status: 503, headers })
          : tokenAnswer(entraClaims({ nonce })),
  );
  const { handle } = await finish();

  await expect(client.renew(handle)).rejects.toMatchObject({ verdict: 'wait' });
  await expect(client.renew(handle)).rejects.toMatchObject({ verdict: 'wait' });

  expect(requests).toHaveLength(asked); // MSAL holds the second back as long as it was told to
});

test('where a claim that MSAL takes for the tenant changes, the newest tokens count', async () => {
  const issued = Date.now();
  const keycloakTokens = (acr: string, seconds: number, nonce?: string) =>
    tokenAnswer(keycloakClaims({ acr, nonce }, issued + seconds * 1000), {
      client_info: undefined,
    });
  const { client, finish } = await comeBack(
    ({ nonce }) =>
      async (request) =>
        (await isRenewal(request)) ? keycloakTokens('0', 1) : keycloakTokens('1', 0, nonce),
    { identity: keycloak },
  );
  const { handle } = await finish();
  const renewed = await client.renew(handle);
  const logout = vi.spyOn(client.application, 'logoutRedirect').mockResolvedValue();

  await client.endSession(handle)();

  expect(client.application.getAllAccounts()).toHaveLength(2);
  expect(logout.mock.calls[0]?.[0]?.idTokenHint).toBe(renewed.bearer.token);
});
