import { beforeEach, expect, test, vi } from 'vitest';
import type { Handler } from '../../../local/handler.ts';
import { createEntraClient } from '../../../src/auth/entra/createEntraClient.ts';
import { exchangeOf } from '../../../src/auth/entra/exchange.ts';
import { loadEntraClient } from '../../../src/auth/entra/loadEntraClient.ts';
import type { Received } from '../../../src/auth/flow.ts';
import { purgeSession } from '../../../src/auth/purge.ts';
import { writeRecord } from '../../../src/auth/sessionRecord.ts';
import { sendAhead } from '../../../src/http/sendAhead.ts';
import type { EntraSettings } from '../../../src/settings/settings.ts';
import { fetchFrom } from '../../support/fetchFrom.ts';
import { beginVisit } from '../support/beginVisit.ts';
import { entraClaims, keycloak, keycloakClaims, type TokenClaims } from '../support/idTokens.ts';
import { issuedFor } from '../support/records.ts';
import { settings } from '../support/settings.ts';
import { clientInfo, tokenAnswer } from '../support/tokenAnswer.ts';

const another = '22222222-2222-4333-8444-555555555555';
beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  // jsdom can't navigate, and says so.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

/** Answers to a code, by the nonce of the visit that it came from. */
type Endpoint = (nonce: string) => ReturnType<Handler>;

/** What tells Microsoft how MSAL fares, and where to look for an account first. */
const telemetry = [
  'x-ms-lib-capability',
  'x-client-current-telemetry',
  'x-client-last-telemetry',
  'X-AnchorMailbox',
];

const good: Endpoint = async (nonce) => tokenAnswer(entraClaims({ nonce }));

/** Leaves for the authority, and comes back with a code: the page posts it before any script is there. */
async function comeBack(
  endpoint: Endpoint,
  changes: Partial<EntraSettings> = {},
  changesMeanwhile = changes,
) {
  const left = settings(changes);
  const found = settings(changesMeanwhile);
  const nowhere = fetchFrom(async () => new Response());
  const before = await createEntraClient(left, nowhere);
  const state = crypto.randomUUID();
  beginVisit(state);
  void before.authorize({ state, prompt: 'select_account' }).catch(() => {});
  const kept = await vi.waitFor(() => {
    const stored = sessionStorage.getItem('session.exchange');
    expect(stored).not.toBeNull();
    return JSON.parse(stored ?? '');
  });
  const back = {
    code: 'the-code',
    client_info: clientInfo('ada-oid'),
    state: kept.state,
  };
  const answer = `#${new URLSearchParams(back)}`;
  const posted: string[] = [];
  const network = fetchFrom(async (request) => {
    posted.push(await request.text());
    return endpoint(kept.nonce);
  });
  const exchange = exchangeOf(answer, found.redirectUri);
  const ahead = sendAhead(network, exchange ? [exchange] : []);
  const exchanges = { asked: 0, before: () => {} };
  const { load, finish } = loadEntraClient(found, (input, init) => {
    exchanges.asked += 1;
    exchanges.before();
    return ahead(input, init);
  });
  return { load, finish: () => finish(answer), answer, ahead, posted, exchanges };
}

/** The session goes on with it. */
const begin = (received: Received) =>
  writeRecord({ ...received, startedAt: Date.now(), issuedFor });
/** Accounts and tokens that MSAL keeps. */
const keptByMsal = () => Object.keys(sessionStorage).filter((key) => key.includes('|'));

test('a sign-in is finished without MSAL, which stores the same answer once it is loaded', async () => {
  const { finish, load, posted } = await comeBack(good);

  const received = await finish();
  begin(received);
  expect(keptByMsal()).toEqual([]);

  const { application } = await load();
  expect(application.getAllAccounts()).toMatchObject([{ homeAccountId: received.handle }]);
  expect(keptByMsal().join()).toContain('refreshtoken');
  expect(posted).toHaveLength(1);
});

test('where the endpoint is for MSAL to find, the sign-in is finished by MSAL alone', async () => {
  const metadata = keycloak.authorityMetadata;
  const identity = { ...keycloak, authorityMetadata: null };
  const asked: string[] = [];
  const nonce = { wanted: '' };
  const network = fetchFrom(async ({ method, url }) => {
    asked.push(`${method} ${url.split('?')[0]}`);
    if (method === 'GET') return Response.json(metadata);
    return tokenAnswer(keycloakClaims({ nonce: nonce.wanted }), { client_info: undefined });
  });
  const before = await createEntraClient(settings({ identity }), network);
  const state = crypto.randomUUID();
  beginVisit(state);
  void before.authorize({ state, prompt: 'select_account' }).catch(() => {});
  const left = await vi.waitFor(() => {
    const [, request = ''] =
      Object.entries(sessionStorage).find(([name]) => name.endsWith('.request.params')) ?? [];
    expect(request).not.toBe('');
    return JSON.parse(atob(request));
  });
  nonce.wanted = left.nonce;
  const answer = `#${new URLSearchParams({ code: 'the-code', state: left.state })}`;

  expect(exchangeOf(answer, settings().redirectUri)).toBeNull();
  const { account } = await loadEntraClient(settings({ identity }), network).finish(answer);

  expect(account.name).toBe('ada');
  expect(asked.filter((each) => each.startsWith('POST'))).toEqual([
    `POST ${metadata?.token_endpoint}`,
  ]);
});

test('what is received is what MSAL gives for the same answer', async () => {
  const { finish, answer, ahead } = await comeBack(good);

  const received = await finish();

  const msal = await createEntraClient(settings(), ahead);
  expect(received).toEqual(await msal.finish(answer));
});

test.each<[string, Partial<EntraSettings>]>([
  ['Entra', {}],
  ['Entra with scopes, which asks for more claims', { scopes: ['api/read'] }],
  ['another authority', { identity: keycloak }],
])('what the page posts is what MSAL posts, but for its telemetry: %s', async (_, changes) => {
  const { answer, posted } = await comeBack(good, changes);
  const byMsal: string[] = [];
  const network = fetchFrom(async (request) => {
    byMsal.push(await request.text());
    return new Response('{}', { status: 400 });
  });

  const msal = await createEntraClient(settings(changes), network);
  await msal.finish(answer).catch(() => {});

  const said = (form = '') =>
    [...new URLSearchParams(form)].filter(([name]) => !telemetry.includes(name)).sort();
  expect(byMsal).toHaveLength(1);
  expect(said(posted[0])).toEqual(said(byMsal[0]));
});

test('C2: code and verifier are posted once, and the verifier is kept no longer', async () => {
  const { finish, load, posted } = await comeBack(good);

  begin(await finish());
  await load();

  const verifier = new URLSearchParams(posted[0]).get('code_verifier') ?? '';

  expect(verifier).toMatch(/^[\w-]{43,128}$/);
  expect(posted).toHaveLength(1);
  expect(Object.entries(sessionStorage).flat().join('\n')).not.toContain(verifier);
});

test.each<[string, Endpoint, object]>([
  ['aud', async (nonce) => tokenAnswer(entraClaims({ nonce, aud: 'x' })), { claim: 'aud' }],
  [
    'iss',
    async (nonce) => tokenAnswer(entraClaims({ nonce, iss: 'https://x.example' })),
    { claim: 'iss' },
  ],
  ['exp', async (nonce) => tokenAnswer(entraClaims({ nonce, exp: 1 })), { claim: 'exp' }],
  ['no nonce', async () => tokenAnswer(entraClaims({ nonce: undefined })), { claim: 'nonce' }],
  [
    'the nonce of another visit',
    async () => tokenAnswer(entraClaims({ nonce: 'of another' })),
    { code: 'nonce_mismatch' },
  ],
  ['no ID token', async () => tokenAnswer({}, { id_token: undefined }), { claim: 'malformed' }],
  [
    'a refusal',
    async () => Response.json({ error: 'invalid_request' }, { status: 400 }),
    { error: 'invalid_request' },
  ],
  [
    'a page in the place of an answer',
    async () => new Response('<h1>Welcome to the airport</h1>'),
    { fault: 'code-lost' },
  ],
  [
    'a lost answer',
    async () => {
      throw new TypeError('Failed to fetch');
    },
    { fault: 'code-lost' },
  ],
])('C4, C5: with %s MSAL is asked, and nothing of it is received', async (_, endpoint, failure) => {
  const { finish, posted } = await comeBack(endpoint);

  await expect(finish()).rejects.toMatchObject({ failure });

  expect(posted).toHaveLength(1);
  expect(keptByMsal().join()).not.toContain('token');
});

test.each<[string, Endpoint, Partial<EntraSettings>, object]>([
  ['scopes', good, { scopes: ['api/read'] }, { bearer: { kind: 'access token' } }],
  [
    'no client_info, which names the account to MSAL',
    async (nonce) => tokenAnswer(entraClaims({ nonce }), { client_info: undefined }),
    {},
    { bearer: { kind: 'ID token' }, handle: expect.any(String) },
  ],
])('with %s MSAL finishes the sign-in', async (_, endpoint, changes, received) => {
  const { finish, posted } = await comeBack(endpoint, changes);

  expect(await finish()).toMatchObject(received);

  expect(keptByMsal().join()).toContain('refreshtoken');
  expect(posted).toHaveLength(1);
});

test.each<[string, Partial<EntraSettings['identity']>, TokenClaims]>([
  ['client', { clientId: 'bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeeeeeee' }, {}],
  [
    'authority',
    { authority: `https://login.microsoftonline.com/${another}` },
    { tid: another, iss: `https://login.microsoftonline.com/${another}/v2.0` },
  ],
])(
  'an answer to a visit by settings with another %s is for MSAL to judge',
  async (_, now, claims) => {
    const identity = { ...settings().identity, ...now };
    const endpoint: Endpoint = async (nonce) =>
      tokenAnswer(entraClaims({ nonce, aud: identity.clientId, ...claims }));
    const { finish } = await comeBack(endpoint, {}, { identity });

    const received = await finish().catch(() => null);

    expect(received === null || keptByMsal().length > 0).toBe(true);
  },
);

test('C24, C30: of a session that has ended before MSAL was loaded, it is told nothing', async () => {
  const { finish, load, exchanges } = await comeBack(good);
  begin(await finish());

  sessionStorage.removeItem('session');
  await load();

  expect(keptByMsal()).toEqual([]);
  expect(exchanges.asked).toBe(1);
});

test('C24, C30: of a session that ends while MSAL stores it, nothing stays', async () => {
  const { finish, load, exchanges } = await comeBack(good);
  begin(await finish());
  exchanges.before = purgeSession; // MSAL has asked for the answer and waits for it

  await load();

  expect(exchanges.asked).toBe(2);
  expect(keptByMsal()).toEqual([]);
});
