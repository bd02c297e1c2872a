import type { AuthenticationResult } from '@azure/msal-browser';
import type { EntraSettings } from '../../settings/settings.ts';
import { type Claims, readClaims, timeClaim } from '../claims.ts';
import { clockOffset } from '../clockOffset.ts';
import { type Bearer, leadOf, type Received, RenewalFailed, type Renewed } from '../flow.ts';
import { accountOf, issuedAt } from '../idToken.ts';

/** What MSAL got, in the words of a session. The ID token was checked before MSAL saw it. */
export function receive(result: AuthenticationResult, { scopes }: EntraSettings): Received {
  const claims = readClaims(result.idToken) ?? new Map();
  const clockOffsetMs = clockOffset(claims, Date.now());
  return {
    account: accountOf(claims),
    // The one place that knows which token OpenMetadata is sent: the ID token, unless scopes ask
    // for another.
    bearer: scopes.length > 0 ? accessToken(result) : idToken(result, claims, clockOffsetMs),
    handle: result.account.homeAccountId,
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

function idToken(
  { idToken: token }: AuthenticationResult,
  claims: Claims,
  clockOffsetMs: number,
): Bearer {
  const ends = timeClaim(claims, 'exp');
  const leadMs = leadOf(ends - issuedAt(claims));
  return { kind: 'ID token', token, expiresAt: ends - clockOffsetMs, leadMs };
}

function accessToken({ accessToken: token, expiresOn }: AuthenticationResult): Bearer {
  const now = Date.now();
  const expiresAt = expiresOn?.getTime() ?? now;
  return { kind: 'access token', token, expiresAt, leadMs: leadOf(expiresAt - now) };
}
