import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import * as v from 'valibot';
import type { Clock } from '../../clock.ts';
import type { SigningKey } from './signingKey.ts';

/** What a look-up by key id gives: the key, no such key anywhere, or a key URL out of reach. */
export type KeyLookup = KeyObject | 'unknown' | 'unreachable';

const DAY = 24 * 60 * 60 * 1000;
const CACHED_KEYS = 10;

const keySetSchema = v.object({
  keys: v.array(v.looseObject({ kid: v.optional(v.string()), kty: v.string() })),
});

interface CachedKey {
  readonly key: KeyObject;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/**
 * Finds a public key by its id: OpenMetadata's own first, then each key URL in turn. A key that was
 * found is kept for a day; a failure is not kept, so that the next request tries again.
 */
export function createKeySource(
  own: SigningKey,
  urls: readonly string[],
  clock: Clock,
  fetch: typeof globalThis.fetch,
): (keyId: string) => Promise<KeyLookup> {
  const cache = new Map<string, CachedKey>();
  return async (keyId) => {
    if (keyId === own.keyId) return own.publicKey;
    const cached = cache.get(keyId);
    if (cached !== undefined && cached.until > clock.now()) return cached.key;
    const found = await firstFound(keyId, urls, fetch);
    if (typeof found === 'string') return found;
    cache.delete(keyId);
    cache.set(keyId, { key: found, until: clock.now() + DAY });
    forgetOldest(cache);
    return found;
  };
}

async function firstFound(
  keyId: string,
  urls: readonly string[],
  fetch: typeof globalThis.fetch,
): Promise<KeyLookup> {
  let outcome: KeyLookup = 'unknown';
  for (const url of urls) {
    const found = await findAt(url, keyId, fetch);
    if (typeof found !== 'string') return found;
    if (found === 'unreachable') outcome = found;
  }
  return outcome;
}

/** Anything but a key set, an error page or no answer at all, is as good as out of reach. */
async function findAt(
  url: string,
  keyId: string,
  fetch: typeof globalThis.fetch,
): Promise<KeyLookup> {
  try {
    const response = await fetch(url);
    const { keys } = v.parse(keySetSchema, await response.json());
    const key: JsonWebKey | undefined = keys.find(({ kid }) => kid === keyId);
    return key === undefined ? 'unknown' : createPublicKey({ key, format: 'jwk' });
  } catch {
    return 'unreachable';
  }
}

function forgetOldest(cache: Map<string, CachedKey>): void {
  const [oldest] = cache.keys();
  if (cache.size > CACHED_KEYS && oldest !== undefined) cache.delete(oldest);
}
