import { expect, test } from 'vitest';
import { readClaims } from '../../src/auth/claims.ts';
import { accountOf, idTokenFault, issuedAt } from '../../src/auth/idToken.ts';
import type { Identity } from '../../src/settings/settings.ts';
import { entra, entraClaims, jwt, keycloak, keycloakClaims, tenant } from './support/idTokens.ts';

const now = Date.UTC(2026, 0, 15, 12);
const seconds = now / 1000;

/** What is wrong with a token as it comes from a code exchange. */
function faultOf(token: string, identity: Identity, fresh = true) {
  const claims = readClaims(token);
  return claims ? idTokenFault(claims, identity, fresh) : 'malformed';
}

const entraToken = (changes = {}) => jwt(entraClaims(changes, now));
const keycloakToken = (changes = {}) => jwt(keycloakClaims(changes, now));

test.each([
  ['as Entra issues it', {}],
  ['with the audience in a list of one', { aud: [entra.clientId] }],
  [
    'with the tenant in capitals',
    {
      tid: tenant.toUpperCase(),
      iss: `https://login.microsoftonline.com/${tenant.toUpperCase()}/v2.0`,
    },
  ],
  [
    'with another audience and us as the authorized party',
    { aud: ['x', entra.clientId], azp: entra.clientId },
  ],
])('C5: a token %s is accepted', (_, changes) => {
  expect(faultOf(entraToken(changes), entra)).toBeNull();
});

test.each([
  ['aud', 'for another client', { aud: 'another-client' }],
  ['aud', 'without an audience', { aud: undefined }],
  ['aud', 'with an empty list of audiences', { aud: [] }],
  [
    'aud',
    'for several parties, with another as authorized one',
    { aud: ['x', entra.clientId], azp: 'x' },
  ],
  ['aud', 'for several parties, with nobody authorized', { aud: ['x', entra.clientId] }],
  ['aud', 'with a number as audience', { aud: 1 }],
  ['iss', 'of another issuer', { iss: 'https://evil.example/v2.0' }],
  ['iss', "of the tenant's v1 endpoint", { iss: `https://sts.windows.net/${tenant}/` }],
  ['iss', 'without an issuer', { iss: undefined }],
  ['iss', 'whose issuer and tenant differ', { tid: '99999999-2222-4333-8444-555555555555' }],
  [
    'tid',
    'of another tenant',
    { tid: '9'.repeat(36), iss: `https://login.microsoftonline.com/${'9'.repeat(36)}/v2.0` },
  ],
  ['iss', 'without a tenant', { tid: undefined }],
  ['tid', 'with an empty tenant', { tid: '', iss: 'https://login.microsoftonline.com//v2.0' }],
  ['oid', 'without oid', { oid: undefined }],
  ['oid', 'with a list as oid', { oid: ['ada'] }],
  ['malformed', 'without sub', { sub: undefined }],
  ['exp', 'without an expiry', { exp: undefined }],
  ['exp', 'with a text as expiry', { exp: 'tomorrow' }],
  ['exp', 'that was over when it was issued', { exp: seconds - 1 }],
  ['exp', 'without a time of issue', { iat: undefined }],
  ['nbf', 'that begins later', { nbf: seconds + 3000 }],
  ['nonce', 'without a nonce', { nonce: undefined }],
  ['nonce', 'with an empty nonce', { nonce: '' }],
])('C5, C4: refused for its %s: a token %s', (fault, _, changes) => {
  expect(faultOf(entraToken(changes), entra)).toBe(fault);
});

test.each([
  ['', 'empty'],
  ['a.b', 'two parts'],
  ['a.!!!.c', 'no base64'],
  [`a.${Buffer.from('[1]').toString('base64url')}.c`, 'a list'],
  [`a.${Buffer.from('null').toString('base64url')}.c`, 'null'],
  [`a.${Buffer.from('{"aud":').toString('base64url')}.c`, 'half of JSON'],
])('C5: what is no token is malformed: %j (%s)', (token) => {
  expect(faultOf(token, entra)).not.toBeNull();
});

test('a renewed token needs no nonce', () => {
  expect(faultOf(entraToken({ nonce: undefined }), entra, false)).toBeNull();
});

test.each(['https://login.microsoftonline.us', 'https://login.partner.microsoftonline.cn'])(
  'C5: the issuer at %s is its own',
  (host) => {
    const identity = { ...entra, authority: `${host}/${tenant}` };

    expect(faultOf(entraToken({ iss: `${host}/${tenant}/v2.0` }), identity)).toBeNull();
    expect(faultOf(entraToken(), identity)).toBe('iss');
  },
);

test("C5: a tenant named by its domain can't be pinned, but issuer and tid must agree", () => {
  const identity = {
    ...entra,
    authority: 'https://login.microsoftonline.com/example.onmicrosoft.com',
  };

  expect(faultOf(entraToken(), identity)).toBeNull();
  expect(
    faultOf(entraToken({ iss: 'https://login.microsoftonline.com/other/v2.0' }), identity),
  ).toBe('iss');
});

test('an authority that is not Microsoft’s needs neither tid nor oid', () => {
  expect(faultOf(keycloakToken(), keycloak)).toBeNull();
});

test.each([
  ['iss', { iss: 'https://sso.example.org/realms/other' }],
  ['aud', { aud: 'account' }],
  ['malformed', { sub: undefined }],
  ['exp', { exp: seconds - 10 }],
  ['nonce', { nonce: undefined }],
])("C5: another authority's token is refused for its %s all the same", (fault, changes) => {
  expect(faultOf(keycloakToken(changes), keycloak)).toBe(fault);
});

test('without a discovery document the issuer is the authority, with or without a slash', () => {
  const identity = { ...keycloak, authorityMetadata: null };

  expect(faultOf(keycloakToken({ iss: `${keycloak.authority}/` }), identity)).toBeNull();
  expect(faultOf(keycloakToken({ iss: `${keycloak.authority}//` }), identity)).toBe('iss');
});

test('Entra dates its tokens 300 s back; others do not', () => {
  const claims = (token: string) => readClaims(token) ?? new Map();

  expect(issuedAt(claims(entraToken()))).toBe(now);
  expect(issuedAt(claims(keycloakToken()))).toBe(now);
  expect(issuedAt(claims(keycloakToken({ nbf: seconds })))).toBe(now);
});

test('C6: people are told apart by tid and oid, elsewhere by iss and sub, never by an address', () => {
  const account = (token: string) => accountOf(readClaims(token) ?? new Map());
  const renamed = {
    preferred_username: 'countess@example.com',
    name: 'Countess',
    email: 'c@example.com',
  };

  expect(account(entraToken()).key).toBe(`${tenant}.ada-oid`);
  expect(account(entraToken(renamed)).key).toBe(account(entraToken()).key);
  expect(account(keycloakToken()).key).toBe(`${keycloak.authority} f:1:ada`);
  expect(account(keycloakToken(renamed)).key).toBe(account(keycloakToken()).key);
});

test('a name in any script is read as it is', () => {
  const account = accountOf(readClaims(entraToken({ name: 'Ада Лавлейс 🙂' })) ?? new Map());

  expect(account.name).toBe('Ада Лавлейс 🙂');
});
