import { type KeyObject, verify } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import type { Age } from '../config.ts';
import { ApiFault, failedInFilter, unhandled } from '../errors.ts';
import { type DecodedToken, decodeToken } from './decodeToken.ts';
import type { KeyLookup } from './keySource.ts';

/** What the check needs besides the token. */
export interface TokenChecks {
  readonly age: Age;
  readonly clock: Clock;
  readonly findKey: (keyId: string) => Promise<KeyLookup>;
}

const unauthorized = (message: string) => new ApiFault(401, message);

/** The bearer token of the header, which starts with `Bearer`, in that case, and something after it. */
export function bearerOf(authorization: string | undefined, age: Age): string {
  if (!authorization?.startsWith('Bearer')) throw tokenNotPresent();
  if (authorization.length > 'Bearer '.length) return authorization.slice('Bearer '.length);
  if (age === '1.6') throw substringFault(authorization);
  throw tokenNotPresent();
}

const tokenNotPresent = () => unauthorized('Not Authorized! Token not present');

/** 1.6 cuts the prefix off without looking at the length. */
function substringFault({ length }: string): ApiFault {
  return unhandled(`begin 7, end ${length}, length ${length}`);
}

/**
 * Checks form, lifetime and signature, in the server's order. There is no check of issuer, audience,
 * tenant or `nbf`, no leeway, and a token without `exp` never expires.
 */
export async function verifyToken(token: string, checks: TokenChecks): Promise<DecodedToken> {
  const decoded = decodeToken(token);
  if (decoded === null) throw undecodable(checks.age);
  const { exp } = decoded.claims;
  if (exp !== undefined && exp * 1000 < checks.clock.now()) throw unauthorized('Expired token!');
  if (decoded.keyId === null) throw failedInFilter('null');
  const key = await checks.findKey(decoded.keyId);
  if (typeof key === 'string') throw keyNotFound(key, checks.age);
  if (!isSignedBy(decoded, key)) throw badSignature(checks.age);
  return decoded;
}

/** RSA with SHA-256 whatever the token's header says: `none` and HS256 get nowhere. */
function isSignedBy({ signed, signature }: DecodedToken, key: KeyObject): boolean {
  return key.asymmetricKeyType === 'rsa' && verify('RSA-SHA256', signed, key, signature);
}

function undecodable(age: Age): ApiFault {
  return unauthorized(
    age === '1.6'
      ? 'Not Authorized! Unable to decode the token.'
      : 'Not Authorized! Invalid token.',
  );
}

const KEY_NOT_FOUND =
  "com.auth0.jwk.SigningKeyNotFoundException: JWT Token keyID doesn't match the configured keyID. " +
  "This usually happens if you didn't configure proper publicKeyUrls under authentication configuration.";

function keyNotFound(lookup: 'unknown' | 'unreachable', age: Age): ApiFault {
  if (age === '1.6' || lookup === 'unreachable') return failedInFilter(KEY_NOT_FOUND);
  return unauthorized(
    `Not Authorized! Token signing key not found in configured public keys due to ${KEY_NOT_FOUND}`,
  );
}

function badSignature(age: Age): ApiFault {
  const reason =
    'Token verification failed. Public key mismatch. due to ' +
    'com.auth0.jwt.exceptions.SignatureVerificationException: ' +
    "The Token's Signature resulted invalid when verified using the Algorithm: SHA256withRSA";
  return unauthorized(`Not Authorized! ${age === '1.6' ? '' : 'Invalid token. '}${reason}`);
}
