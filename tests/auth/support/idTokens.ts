import type { Identity } from '../../../src/settings/settings.ts';

export const clientId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
export const tenant = '11111111-2222-4333-8444-555555555555';

export const entra: Identity = {
  clientId,
  authority: `https://login.microsoftonline.com/${tenant}`,
  authorityMetadata: null,
  protocolMode: 'AAD',
};

export const keycloak: Identity = {
  clientId: 'catalog',
  authority: 'https://sso.example.org/realms/acme',
  authorityMetadata: {
    issuer: 'https://sso.example.org/realms/acme',
    authorization_endpoint: 'https://sso.example.org/realms/acme/protocol/openid-connect/auth',
    token_endpoint: 'https://sso.example.org/realms/acme/protocol/openid-connect/token',
    jwks_uri: 'https://sso.example.org/realms/acme/protocol/openid-connect/certs',
  },
  protocolMode: 'OIDC',
};

const seconds = (ms: number) => Math.floor(ms / 1000);

export type TokenClaims = Readonly<Record<string, unknown>>;

/** Claims as Entra dresses them: `iat` and `nbf` lie 300 s before the moment of issue. */
export function entraClaims(changes: TokenClaims = {}, now = Date.now()): TokenClaims {
  return {
    ver: '2.0',
    iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
    aud: clientId,
    tid: tenant,
    oid: 'ada-oid',
    sub: 'ada-sub',
    name: 'Ada Lovelace',
    preferred_username: 'ada@example.com',
    nonce: 'the-nonce',
    iat: seconds(now) - 300,
    nbf: seconds(now) - 300,
    exp: seconds(now) + 3600,
    ...changes,
  };
}

/** Claims as Keycloak dresses them: no `tid`, no `oid`, `iat` is the moment of issue, 5 minutes. */
export function keycloakClaims(changes: TokenClaims = {}, now = Date.now()): TokenClaims {
  return {
    iss: 'https://sso.example.org/realms/acme',
    aud: 'catalog',
    azp: 'catalog',
    sub: 'f:1:ada',
    acr: '1',
    typ: 'ID',
    preferred_username: 'ada',
    nonce: 'the-nonce',
    iat: seconds(now),
    exp: seconds(now) + 300,
    ...changes,
  };
}

const base64Url = (text: string) => Buffer.from(text).toString('base64url');

/** A JWT in shape; nobody in the browser checks its signature. */
export function jwt(claims: TokenClaims): string {
  return `${[{ alg: 'RS256', typ: 'JWT' }, claims]
    .map((part) => base64Url(JSON.stringify(part)))
    .join('.')}.c2ln`;
}
