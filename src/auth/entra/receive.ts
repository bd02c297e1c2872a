import type { AuthenticationResult } from '@azure/msal-browser';
import type { Settings } from '../../settings/settings.ts';
import { type Claims, readClaims, timeClaim } from '../claims.ts';
import type { Bearer, Received } from '../flow.ts';
import { accountOf, issuedAt } from '../idToken.ts';

/** What MSAL got, in the words of a session. The ID token was checked before MSAL saw it. */
export function receive(result: AuthenticationResult, settings: Settings): Received {
  const claims = readClaims(result.idToken) ?? new Map();
  const clockOffsetMs = offsetAt(claims, Date.now());
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
  { scopes }: Settings,
  clockOffsetMs: number,
): Bearer {
  if (scopes.length > 0) {
    const expiresAt = expiresOn?.getTime() ?? Date.now();
    return { kind: 'access token', token: accessToken, expiresAt };
  }
  const expiresAt = timeClaim(claims, 'exp') - clockOffsetMs;
  return { kind: 'ID token', token: idToken, expiresAt };
}

const clockToleranceMs = 60_000;

/** How far the authority's clock is ahead of ours; differences under a minute are none. */
function offsetAt(claims: Claims, receivedAt: number): number {
  const offset = issuedAt(claims) - receivedAt;
  return Math.abs(offset) < clockToleranceMs || Number.isNaN(offset) ? 0 : offset;
}
