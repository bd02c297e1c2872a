import type { AuthenticationResult } from '@azure/msal-browser';
import type { EntraSettings } from '../../settings/settings.ts';
import { type Claims, readClaims, timeClaim } from '../claims.ts';
import { clockOffset } from '../clockOffset.ts';
import { type Bearer, leadOf, type Received, RenewalFailed, type Renewed } from '../flow.ts';
import { accountOf, issuedAt } from '../idToken.ts';

/**
 * What MSAL got, in the words of a session. The ID token was checked before MSAL saw it. It is what
 * OpenMetadata is sent, unless scopes ask for another.
 */
export function receive(result: AuthenticationResult, { scopes }: EntraSettings): Received {
  const { idToken, account } = result;
  const received = receivedBy(idToken, readClaims(idToken) ?? new Map(), account.homeAccountId);
  return scopes.length > 0 ? { ...received, bearer: accessToken(result) } : received;
}

/** The same by an ID token alone. @param handle MSAL's `homeAccountId`. */
export function receivedBy(token: string, claims: Claims, handle: string): Received {
  const clockOffsetMs = clockOffset(claims, Date.now());
  const ends = timeClaim(claims, 'exp');
  const leadMs = leadOf(ends - issuedAt(claims));
  return {
    account: accountOf(claims),
    bearer: { kind: 'ID token', token, expiresAt: ends - clockOffsetMs, leadMs },
    handle,
    clockOffsetMs,
  };
}

/**
 * The answer to a renewal may hold no ID token (OpenID Connect Core 12.2): whose session it is stays
 * as it was.
 * @throws {RenewalFailed} when the ID token is what OpenMetadata is sent.
 */
export function receiveWithout(result: AuthenticationResult, { scopes }: EntraSettings): Renewed {
  if (scopes.length > 0) return { bearer: accessToken(result) };
  const { correlationId } = result;
  const failure = { source: 'library', code: 'no_id_token', subError: '', correlationId } as const;
  throw new RenewalFailed('redirect', failure, '', null);
}

function accessToken({ accessToken: token, expiresOn }: AuthenticationResult): Bearer {
  const now = Date.now();
  const expiresAt = expiresOn?.getTime() ?? now;
  return { kind: 'access token', token, expiresAt, leadMs: leadOf(expiresAt - now) };
}
