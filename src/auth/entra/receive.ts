import type { AuthenticationResult } from '@azure/msal-browser';
import type { EntraSettings } from '../../settings/settings.ts';
import { type Claims, readClaims, timeClaim } from '../claims.ts';
import { clockOffset } from '../clockOffset.ts';
import type { Bearer, Received } from '../flow.ts';
import { accountOf } from '../idToken.ts';

/** What MSAL got, in the words of a session. The ID token was checked before MSAL saw it. */
export function receive(result: AuthenticationResult, settings: EntraSettings): Received {
  const claims = readClaims(result.idToken) ?? new Map();
  const clockOffsetMs = clockOffset(claims, Date.now());
  return {
    account: accountOf(claims),
    bearer: bearerOf(result, claims, settings, clockOffsetMs),
    handle: result.account.homeAccountId,
    clockOffsetMs,
  };
}

/** The one place that knows which token OpenMetadata is sent: the ID token, unless scopes ask for another. */
function bearerOf(
  { idToken, accessToken, expiresOn }: AuthenticationResult,
  claims: Claims,
  { scopes }: EntraSettings,
  clockOffsetMs: number,
): Bearer {
  if (scopes.length > 0) {
    const expiresAt = expiresOn?.getTime() ?? Date.now();
    return { kind: 'access token', token: accessToken, expiresAt };
  }
  const expiresAt = timeClaim(claims, 'exp') - clockOffsetMs;
  return { kind: 'ID token', token: idToken, expiresAt };
}
