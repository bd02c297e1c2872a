import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Config } from '../config.ts';
import { ConfigError } from '../envReader.ts';

/** OpenMetadata's own key, with which it signs tokens of its own. */
export interface SigningKey {
  readonly keyId: string;
  readonly publicKey: KeyObject;
  /** Absent for a public key from a file without its private half. */
  readonly privateKey: KeyObject | null;
}

/** The path that OpenMetadata's own configuration has, where the keys that ship with it are. */
const SHIPPED_PATH = './conf/public_key.der';

/** The public key that ships with OpenMetadata: whoever serves it has not replaced the keys. */
const SHIPPED_MODULUS =
  '2XTHbrS8uYv-THweGDgqRciCTZJIU0NuaPUQT43V7oQgj3EFptWyRd0Q6xZjsf6O8z2zWZd0qNQbMm7qIcnSkBetkJKs' +
  'oqg1qjT-GEKP09GoRQLDpkl7ACgMr6Mxge7uGmE15TFTOBUGJboI3byx-LSzg6rZXr5jdq_8IqP7_OaiRAsLDjefC85D' +
  'b-N7IE-FsxeDWX8jlyh1bfP-cIOrh9rNZxsXJuc6lloZE0z9CIB0knh1mLsFxQfU_KBgDdL_pLBwq9Kl5nS6veTiF7gp' +
  'lLsr61KOVRzyoyUbV7-TPb-lX4cGEjxaMb0MuCqioZwB_qxZU6c2ZisBgMu2pazPZQ';

/** A key of its own, new at each start, unless `RSA_PUBLIC_KEY_FILE_PATH` names one. */
export function createSigningKey(config: Config): SigningKey {
  const keyId = config.jwtKeyId;
  if (config.publicKeyFile === null) {
    return generatedKey(keyId);
  }
  if (config.publicKeyFile === SHIPPED_PATH) {
    return { keyId, publicKey: shippedKey(), privateKey: null };
  }
  return {
    keyId,
    publicKey: readKey('RSA_PUBLIC_KEY_FILE_PATH', config.publicKeyFile, 'spki'),
    privateKey:
      config.privateKeyFile === null
        ? null
        : readKey('RSA_PRIVATE_KEY_FILE_PATH', config.privateKeyFile, 'pkcs8'),
  };
}

interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

let ownPair: KeyPair | null = null;

/** One for all servers of a process, made when first asked for: it takes some tenths of a second. */
function pairOfProcess(): KeyPair {
  ownPair ??= generateKeyPairSync('rsa', { modulusLength: 2048 });
  return ownPair;
}

function generatedKey(keyId: string): SigningKey {
  return {
    keyId,
    get publicKey() {
      return pairOfProcess().publicKey;
    },
    get privateKey() {
      return pairOfProcess().privateKey;
    },
  };
}

function shippedKey(): KeyObject {
  const key: JsonWebKey = { kty: 'RSA', n: SHIPPED_MODULUS, e: 'AQAB' };
  return createPublicKey({ key, format: 'jwk' });
}

function readKey(variable: string, path: string, type: 'spki' | 'pkcs8'): KeyObject {
  try {
    const key = readFileSync(path);
    return type === 'spki'
      ? createPublicKey({ key, format: 'der', type })
      : createPrivateKey({ key, format: 'der', type });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError([`${variable} must be a DER file (${type}), not "${path}": ${reason}`]);
  }
}

/** The answer of `/system/config/jwks`. */
export interface ServedKeys {
  readonly keys: readonly Readonly<Record<string, string>>[];
}

/**
 * The public key as OpenMetadata serves it: the modulus is Java's two's complement (a zero byte in
 * front), in base64url with padding, which RFC 7518 section 6.3.1.1 forbids.
 */
export function servedKeys({ keyId, publicKey }: SigningKey): ServedKeys {
  const modulus = Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url');
  const n = Buffer.concat([Buffer.from([0]), modulus]).toString('base64');
  const urlSafe = n.replaceAll('+', '-').replaceAll('/', '_');
  return { keys: [{ kty: 'RSA', kid: keyId, n: urlSafe, e: 'AQAB', alg: 'RS256', use: 'sig' }] };
}
