import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Clock } from '../clock.ts';
import { errors } from './oidcProvider.ts';

export interface ArtifactStore {
  /** oidc-provider's storage for one kind of artifact (`Session`, `RefreshToken`, …). */
  readonly adapterFor: (kind: string) => Adapter;
  /** Ends a person's sessions, codes and refresh tokens. */
  readonly revoke: (accountId: string) => void;
  readonly isRevoked: (kind: string, id: string) => boolean;
}

interface Artifact {
  readonly payload: AdapterPayload;
  consumed: boolean;
  revoked: boolean;
}

/** The reason that oidc-provider itself gives for a code that comes twice. */
const redeemed = 'authorization code already consumed';

const timestamps = ['iat', 'exp', 'iiat', 'authTime', 'loginTs'] as const;

/**
 * Keeps sessions, codes and tokens by the movable clock. oidc-provider only knows the machine's
 * clock, so every timestamp is moved by the offset on its way in and back on its way out: when the
 * clock goes forward, what is stored grows older, and oidc-provider sees it expire.
 */
export function createArtifactStore(clock: Clock): ArtifactStore {
  const artifacts = new Map<string, Artifact>();
  const alive = (key: string) => {
    const artifact = artifacts.get(key);
    return artifact?.revoked ? undefined : artifact;
  };
  const read = (key: string) => {
    const artifact = alive(key);
    if (artifact === undefined) return undefined;
    const payload = shift(artifact.payload, -clock.offsetSeconds);
    return artifact.consumed ? { ...payload, consumed: true } : payload;
  };
  return {
    adapterFor: (kind) => ({
      upsert: async (id, payload) => {
        artifacts.set(`${kind}:${id}`, {
          payload: shift(payload, clock.offsetSeconds),
          consumed: payload.consumed === true,
          revoked: false,
        });
      },
      find: async (id) => read(`${kind}:${id}`),
      findByUid: async (uid) => {
        const key = keys(artifacts, kind).find((k) => artifacts.get(k)?.payload.uid === uid);
        return key === undefined ? undefined : read(key);
      },
      findByUserCode: async () => undefined, // the device flow is off
      consume: async (id) => {
        if (kind === 'RefreshToken') return; // at Entra a renewed one does not end the old one
        const artifact = alive(`${kind}:${id}`);
        // oidc-provider looks before it waits: of two requests at once, both would have seen a code
        // that is still good.
        if (artifact === undefined || artifact.consumed) throw new errors.InvalidGrant(redeemed);
        artifact.consumed = true;
      },
      destroy: async (id) => {
        artifacts.delete(`${kind}:${id}`);
      },
      // Asked for when a code comes twice. Entra refuses the second and lets the tokens of the
      // first live: a client whose network failed posts the same code again.
      revokeByGrantId: async () => undefined,
    }),
    revoke: (accountId) => {
      for (const artifact of artifacts.values()) {
        if (artifact.payload.accountId === accountId) artifact.revoked = true;
      }
    },
    isRevoked: (kind, id) => artifacts.get(`${kind}:${id}`)?.revoked ?? false,
  };
}

function keys(artifacts: ReadonlyMap<string, Artifact>, kind: string): string[] {
  return [...artifacts.keys()].filter((key) => key.startsWith(`${kind}:`));
}

function shift(payload: AdapterPayload, seconds: number): AdapterPayload {
  const shifted = { ...payload };
  for (const name of timestamps) {
    const value = payload[name];
    if (value !== undefined) shifted[name] = value + seconds;
  }
  return shifted;
}
