import { expect, test } from 'vitest';
import { createClock } from '../../../local/clock.ts';
import { createOpenMetadata } from '../../../local/openmetadata/createOpenMetadata.ts';
import type { Env } from '../../../local/openmetadata/envReader.ts';
import { people } from '../../../local/people.ts';
import { readClaims } from '../../../src/auth/claims.ts';
import type { TokenFacts } from '../../../src/auth/session.ts';
import { toJson, toMarkdown } from '../../../src/checks/report.ts';
import { examine } from '../../../src/pages/security/examine.ts';
import { testSettings } from '../../support/testSettings.ts';
import { createTokenIssuer, type TestClaims } from '../../support/tokenIssuer.ts';

const issuer = await createTokenIssuer();
const now = Math.floor(Date.now() / 1000);
const ada = {
  email: 'ada@example.com',
  preferred_username: 'ada@example.com',
  iat: now,
  exp: now + 3900,
};
const url = 'https://catalog.example.com';

/** A key that is there already: making one takes longer than all the rest. */
const quick = { RSA_PUBLIC_KEY_FILE_PATH: './conf/public_key.der' };

/** What the page finds on a server set up by `env`, with a token of these claims. */
async function examineAs(claims: TestClaims, env: Env = {}, clockOffsetMs = 0) {
  const server = createOpenMetadata({
    env: { AUTHENTICATION_PUBLIC_KEYS: `[${issuer.keyUrl}]`, ...quick, ...env },
    clock: createClock(),
    people,
    catalog: { tables: 1 },
    fetch: issuer.fetch,
  });
  const bearer = await issuer.sign(claims);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).pathname.startsWith('/api/')) return server.handler(request);
    return new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
  };
  const signedFetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    request.headers.set('authorization', `Bearer ${bearer}`);
    return fetch(request);
  };
  const token: TokenFacts = {
    kind: 'ID token',
    expiresAt: 0,
    signedInAt: 0,
    clockOffsetMs,
    size: bearer.length,
    claims: readClaims(bearer) ?? new Map(),
  };
  const report = await examine({ settings: testSettings, token, signedFetch, fetch, url });
  const of = (id: string) => report.findings.find((finding) => finding.id === id);
  return { report, bearer, of };
}

const microsoft = 'https://login.microsoftonline.com/common/discovery/keys';

test.each<[string, string, TestClaims, Env]>([
  [
    'default-admin',
    'AUTHORIZER_ADMIN_PRINCIPALS names admin',
    ada,
    { AUTHORIZER_ADMIN_PRINCIPALS: '[ada,admin]' },
  ],
  [
    'guessable-admins',
    'an administrator is called support',
    ada,
    { AUTHORIZER_ADMIN_PRINCIPALS: '[ada,support]' },
  ],
  [
    'foreign-tenants',
    'Microsoft’s keys count and the domain does not',
    ada,
    { AUTHENTICATION_PUBLIC_KEYS: `[${microsoft},${issuer.keyUrl}]` },
  ],
  [
    'key-urls',
    'the keys are everybody’s',
    ada,
    { AUTHENTICATION_PUBLIC_KEYS: `[${microsoft},${issuer.keyUrl}]` },
  ],
  ['own-name', 'the token lacks the first claim', { ...ada, email: undefined }, {}],
  [
    'token-size',
    'the token is full of groups',
    { ...ada, groups: Array.from({ length: 110 }, () => crypto.randomUUID()) },
    {},
  ],
  ['token-lifetime', 'the token lives for a day', { ...ada, exp: now + 86_000 }, {}],
])('%s is found by an administrator’s token: %s', async (id, _, claims, env) => {
  const { of } = await examineAs(claims, env);

  expect(of(id)).toMatchObject({ outcome: 'fails' });
});

test('a server that was set up well passes what a token is needed for', async () => {
  const { of } = await examineAs(ada, { AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN: 'true' });

  for (const id of [
    'default-admin',
    'guessable-admins',
    'foreign-tenants',
    'own-name',
    'token-size',
    'token-lifetime',
  ])
    expect(of(id)).toMatchObject({ id, outcome: 'passes' });
});

test('a server of the old age is examined as well', async () => {
  const { of, report } = await examineAs(ada, {
    OM_VERSION: '1.6',
    AUTHENTICATION_PUBLIC_KEYS: `[${microsoft},${issuer.keyUrl}]`,
    AUTHORIZER_ADMIN_PRINCIPALS: '[ada,admin]',
  });

  for (const id of ['default-admin', 'guessable-admins', 'admin-names-public', 'key-urls'])
    expect(of(id)).toMatchObject({ id, outcome: 'fails' });
  expect(of('foreign-tenants')).toMatchObject({ outcome: 'fails', severity: 'critical' });
  expect(of('own-name')).toMatchObject({ outcome: 'passes' });
  const untold = report.findings.filter(({ outcome }) => outcome === 'cannot tell');
  // These answers, which no socket carried, have no date.
  expect(untold.map(({ id }) => id)).toEqual(['clock']);
});

test('somebody who is no administrator sees less, and no check takes that for well', async () => {
  const { of } = await examineAs({ ...ada, email: 'alan@example.com' });

  expect(of('foreign-tenants')).toMatchObject({ outcome: 'cannot tell' });
});

test('what is exported holds no token and no e-mail address', async () => {
  const { report, bearer } = await examineAs(ada, { AUTHORIZER_ADMIN_PRINCIPALS: '[ada,admin]' });

  for (const text of [toMarkdown(report), toJson(report)]) {
    expect(text).not.toContain(bearer.slice(0, 20));
    expect(text).not.toContain('ada@example.com');
    expect(text).toContain('default-admin');
  }
  expect(JSON.parse(toJson(report))).toMatchObject({ server: testSettings.apiBaseUrl, app: url });
});

test('what the server says can’t become markup in the export', async () => {
  const { report } = await examineAs(ada, {
    AUTHENTICATION_PROVIDER: 'google',
    AUTHENTICATION_AUTHORITY: 'https://x/<img>',
  });

  expect(
    toMarkdown({
      ...report,
      findings: report.findings.map((each) => ({ ...each, seen: '<img src=x>|[a](b)' })),
    }),
  ).not.toMatch(/(^|[^\\])<img/);
});
