import type { KoaContextWithOIDC } from 'oidc-provider';
import { findByOid } from './directory.ts';
import { type ClaimOverrides, issueTokens } from './issueTokens.ts';
import type { Registration } from './registration.ts';
import { requestedScope, scopesOf } from './scopes.ts';
import type { SigningKey } from './signingKey.ts';

/** The body of a token response, after oidc-provider has granted it. */
export async function answerTokens(
  oidc: KoaContextWithOIDC['oidc'],
  registration: Registration,
  key: SigningKey,
  takeOverrides: () => ClaimOverrides,
) {
  const request = readGrant(oidc, registration);
  const { person, scopes } = request;
  const isSignIn = scopes.includes('openid');
  const overrides = isSignIn ? takeOverrides() : {};
  const tokens = await issueTokens(request, registration, key, overrides);
  const refreshToken = oidc.entities.RefreshToken;
  return {
    token_type: 'Bearer',
    scope: scopes.filter((scope) => scope !== 'offline_access').join(' '),
    expires_in: tokens.lifetimeSeconds,
    ext_expires_in: tokens.lifetimeSeconds,
    access_token: tokens.accessToken,
    ...(isSignIn && { id_token: tokens.idToken }),
    ...(refreshToken !== undefined && {
      refresh_token: refreshToken.jti,
      refresh_token_expires_in: refreshToken.remainingTTL,
    }),
    ...(oidc.body?.['client_info'] === '1' && {
      client_info: clientInfo(person.oid, registration.tenant),
    }),
  };
}

function readGrant(
  { entities, client, account, body }: KoaContextWithOIDC['oidc'],
  { people }: Registration,
) {
  const { AuthorizationCode: code, RotatedRefreshToken: refreshed, Grant: grant } = entities;
  const person = findByOid(people, account?.accountId);
  if (person === undefined || client === undefined) {
    throw new TypeError('oidc-provider granted tokens without a person or a client.');
  }
  return {
    person,
    clientId: client.clientId,
    // A refresh may ask for other scopes than the sign-in did.
    scopes: scopesOf(refreshed && body?.[requestedScope]) ?? scopesOf(grant?.getOIDCScope()) ?? [],
    sessionId: (code ?? refreshed)?.sessionUid,
    nonce: code?.nonce,
  };
}

function clientInfo(oid: string, tenant: string): string {
  return Buffer.from(JSON.stringify({ uid: oid, utid: tenant })).toString('base64url');
}
