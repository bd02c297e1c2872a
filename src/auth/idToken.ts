import { isMicrosoftAuthority } from '../settings/microsoftHosts.ts';
import type { Identity } from '../settings/settings.ts';
import { type Claims, textClaim, timeClaim } from './claims.ts';
import type { IdTokenFault } from './faults.ts';
import type { Account } from './session.ts';

const entraBackdatingMs = 300_000;
const skewMs = 60_000;

/**
 * When the token was issued, ms since the epoch. Entra dates `iat` and `nbf` 300 s before the
 * moment of issue; its tokens are told by `ver` and by `nbf` being `iat`.
 */
export function issuedAt(claims: Claims): number {
  const iat = timeClaim(claims, 'iat');
  const entra = textClaim(claims, 'ver') === '2.0' && timeClaim(claims, 'nbf') === iat;
  return entra ? iat + entraBackdatingMs : iat;
}

/**
 * What MSAL does not check: the first claim that rules this ID token out, or null.
 * Compared with the moment of issue, so that a wrong local clock refuses nothing.
 * @param fresh Whether it came from a code exchange, whose token must carry the nonce.
 * @see OpenID Connect Core 3.1.3.7
 */
export function idTokenFault(
  claims: Claims,
  identity: Identity,
  fresh: boolean,
): IdTokenFault | null {
  const issued = issuedAt(claims);
  if (!audienceIs(claims, identity.clientId)) return 'aud';
  if (!issuerIs(claims, identity)) return 'iss';
  if (!tenantIs(claims, identity)) return 'tid';
  if (isMicrosoftAuthority(identity.authority) && !textClaim(claims, 'oid')) return 'oid';
  if (!textClaim(claims, 'sub')) return 'malformed';
  if (!(timeClaim(claims, 'exp') > issued)) return 'exp';
  if (claims.has('nbf') && !(timeClaim(claims, 'nbf') <= issued + skewMs)) return 'nbf';
  return fresh && !textClaim(claims, 'nonce') ? 'nonce' : null;
}

function audienceIs(claims: Claims, clientId: string): boolean {
  const audience = claims.get('aud');
  if (!Array.isArray(audience)) return audience === clientId;
  const onlyUs = audience.length === 1 || claims.get('azp') === clientId;
  return audience.includes(clientId) && onlyUs;
}

function issuerIs(claims: Claims, identity: Identity): boolean {
  const issuer = textClaim(claims, 'iss');
  if (identity.authorityMetadata) return issuer === identity.authorityMetadata.issuer;
  if (identity.protocolMode === 'OIDC') return issuer.replace(/\/$/, '') === identity.authority;
  const { origin } = new URL(identity.authority);
  return issuer === `${origin}/${textClaim(claims, 'tid')}/v2.0`;
}

/**
 * Microsoft's tokens name their tenant. Elsewhere nothing demands it: Keycloak's do not. A tenant
 * given by its domain name can't be compared with `tid`, which is a GUID.
 */
function tenantIs(claims: Claims, { authority, protocolMode }: Identity): boolean {
  if (protocolMode === 'OIDC') return true;
  const tenant = new URL(authority).pathname.split('/')[1] ?? '';
  const tid = textClaim(claims, 'tid');
  if (!tid) return !claims.has('tid') && !isMicrosoftAuthority(authority);
  return tenant.includes('.') || tid.toLowerCase() === tenant.toLowerCase();
}

/** Who the ID token is about. */
export function accountOf(claims: Claims): Account {
  const tid = textClaim(claims, 'tid');
  const oid = textClaim(claims, 'oid');
  const username = textClaim(claims, 'preferred_username') || textClaim(claims, 'email');
  return {
    key: tid && oid ? `${tid}.${oid}` : `${textClaim(claims, 'iss')} ${textClaim(claims, 'sub')}`,
    name: textClaim(claims, 'name') || username || 'Signed in',
    username,
    tenantId: tid || null,
    loginHint: textClaim(claims, 'login_hint') || username,
  };
}
