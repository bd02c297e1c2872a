import { isMicrosoftAuthority } from '../../settings/microsoftHosts.ts';
import type { ServerFacts } from '../../settings/serverFacts.ts';
import { type Claims, readClaims, textClaim, timeClaim } from '../claims.ts';
import { clockOffset } from '../clockOffset.ts';
import type { IdTokenFault } from '../faults.ts';
import { leadOf, type Received } from '../flow.ts';
import { accountOf, issuedAt } from '../idToken.ts';
import { SignInFailed } from '../signInFailure.ts';

/**
 * The server's token in the words of a session. It is OpenMetadata's own or, from older servers,
 * the ID token of the identity provider. Whom it is for can't be checked: the server names neither.
 * @param name Of the person, where the token has none.
 * @throws {SignInFailed}
 */
export function receiveToken(token: string, server: ServerFacts, name: string): Received {
  const claims = readClaims(token);
  const claim = claims ? tokenFault(claims, server) : 'malformed';
  if (!claims || claim) throw new SignInFailed({ source: 'id-token', claim: claim ?? 'malformed' });
  const clockOffsetMs = clockOffset(claims, Date.now());
  const ends = timeClaim(claims, 'exp');
  const account = accountOf(claims);
  const shownName = textClaim(claims, 'name') || name || account.name;
  return {
    account: {
      ...account,
      name: shownName,
      loginHint: account.loginHint || textClaim(claims, 'sub'),
    },
    bearer: {
      kind: 'server token',
      token,
      expiresAt: ends - clockOffsetMs,
      leadMs: leadOf(ends - issuedAt(claims)),
    },
    handle: shownName,
    clockOffsetMs,
  };
}

/** The first claim that rules the token out, or null. */
function tokenFault(claims: Claims, { authority }: ServerFacts): IdTokenFault | null {
  const issuer = textClaim(claims, 'iss');
  if (!textClaim(claims, 'sub')) return 'malformed';
  if (!issuer) return 'iss';
  if (isMicrosoftAuthority(issuer) && !isOfTenant(textClaim(claims, 'tid'), authority))
    return 'tid';
  return timeClaim(claims, 'exp') > issuedAt(claims) ? null : 'exp';
}

/** A tenant given by its domain name can't be compared with `tid`, which is a GUID. */
function isOfTenant(tid: string, authority: string): boolean {
  const tenant = authority.split('/')[3] ?? '';
  return tenant.includes('.') || tenant.toLowerCase() === tid.toLowerCase();
}
