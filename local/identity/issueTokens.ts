import { randomBytes } from 'node:crypto';
import type { Person } from '../people.ts';
import { personClaims } from './claims.ts';
import { issuerOf } from './endpoints.ts';
import type { Registration } from './registration.ts';
import { accessOf } from './scopes.ts';
import type { SigningKey } from './signingKey.ts';

const lifetimeSeconds = 3600;
/** Entra dates tokens back, so that a server whose clock is slow takes them at once. */
const backdatedSeconds = 300;

export interface TokenRequest {
  readonly person: Person;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly sessionId: string | undefined;
  /** Of the sign-in; a renewed ID token has none (OpenID Connect Core 1.0, section 12.2). */
  readonly nonce: string | undefined;
}

/** Claims of the next ID token, as `POST /_local/tokens` wants them; null removes one. */
export type ClaimOverrides = Readonly<Record<string, unknown>>;

/** The ID and access tokens of one answer, signed, with Entra's claims and times. */
export async function issueTokens(
  request: TokenRequest,
  registration: Registration,
  key: SigningKey,
  overrides: ClaimOverrides,
) {
  const common = commonClaims(request, registration);
  const { audience, scp } = accessOf(request.scopes, registration.clientId);
  const idClaims = { ...common, aud: request.clientId, nonce: request.nonce, ...overrides };
  return {
    idToken: await key.sign(withoutNull(idClaims)),
    accessToken: await key.sign(
      withoutNull({ ...common, aud: audience, azp: request.clientId, scp: scp.join(' ') }),
    ),
    lifetimeSeconds,
  };
}

function commonClaims(request: TokenRequest, { origin, tenant, clock }: Registration) {
  const now = Math.floor(clock.now() / 1000);
  return {
    iss: issuerOf(origin, tenant),
    iat: now - backdatedSeconds,
    nbf: now - backdatedSeconds,
    exp: now + lifetimeSeconds,
    ...personClaims(request.person, request.clientId, tenant, request.scopes),
    sid: request.sessionId,
    uti: randomBytes(16).toString('base64url'),
    ver: '2.0',
  };
}

function withoutNull(claims: ClaimOverrides): ClaimOverrides {
  return Object.fromEntries(
    Object.entries(claims).filter(([, value]) => value !== null && value !== undefined),
  );
}
