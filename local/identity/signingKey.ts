import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

export interface SigningKey {
  /** For the discovery of keys: no private member. */
  readonly publicJwk: JWK;
  readonly privateJwk: JWK;
  /** Signs as they are, wrong claims included: `POST /_local/tokens` asks for those. */
  readonly sign: (claims: Readonly<Record<string, unknown>>) => Promise<string>;
}

/**
 * A new RSA key. Its ID is its thumbprint (RFC 7638): OpenMetadata caches keys by ID for a day, so
 * a new key must never come under an old ID.
 */
export async function createSigningKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = await calculateJwkThumbprint(await exportJWK(publicKey));
  const header = { kid, alg: 'RS256', use: 'sig' };
  return {
    publicJwk: { ...(await exportJWK(publicKey)), ...header },
    privateJwk: { ...(await exportJWK(privateKey)), ...header },
    sign: (claims) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid })
        .sign(privateKey),
  };
}
