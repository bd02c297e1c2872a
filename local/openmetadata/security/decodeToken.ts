import { decodeJwt, decodeProtectedHeader, type JWTPayload } from 'jose';

/** A JWT that parses; nothing of it is trusted yet. */
export interface DecodedToken {
  readonly keyId: string | null;
  /** Names as in the token. `exp` is Unix seconds. */
  readonly claims: JWTPayload;
  /** What the signature is over. */
  readonly signed: Buffer;
  readonly signature: Buffer;
}

/** `null` for what is not a JWT at all. */
export function decodeToken(token: string): DecodedToken | null {
  const [header = '', payload = '', signature = ''] = token.split('.');
  try {
    return {
      keyId: decodeProtectedHeader(token).kid ?? null,
      claims: decodeJwt(token),
      signed: Buffer.from(`${header}.${payload}`),
      signature: Buffer.from(signature, 'base64url'),
    };
  } catch {
    return null;
  }
}
