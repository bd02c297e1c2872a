import { jwt, type TokenClaims, tenant } from './idTokens.ts';

/** Entra's name for an account of the tenant, beside its tokens. */
export function clientInfo(oid: string): string {
  return Buffer.from(JSON.stringify({ uid: oid, utid: tenant })).toString('base64url');
}

/** What the token endpoint answers, with an ID token of these claims. */
export function tokenAnswer(claims: TokenClaims, more: TokenClaims = {}): Response {
  return Response.json({
    token_type: 'Bearer',
    scope: 'openid profile email',
    expires_in: 3600,
    access_token: 'the-access-token',
    refresh_token: 'the-refresh-token',
    id_token: jwt(claims),
    client_info: clientInfo(String(claims['oid'])),
    ...more,
  });
}
