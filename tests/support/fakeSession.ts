import type { Session, SessionState } from '../../src/auth/session.ts';

/** Ada Lovelace, signed in for another hour. */
const signedIn: SessionState = {
  status: 'signed-in',
  account: {
    key: 'tenant.ada',
    name: 'Ada Lovelace',
    username: 'ada@example.com',
    tenantId: 'tenant',
    loginHint: 'ada@example.com',
  },
  token: {
    kind: 'ID token',
    expiresAt: Date.now() + 3_600_000,
    signedInAt: Date.now(),
    clockOffsetMs: 0,
    size: 1_000,
    claims: new Map(),
  },
  delay: null,
  idleEndsAt: null,
};

/** A session that never changes. `signOut` is called where a test looks for it. */
export function fakeSession(signOut: () => void = () => {}): Session {
  return {
    reachesAuthority: true,
    getState: () => signedIn,
    subscribe: () => () => {},
    lastFailure: () => null,
    signIn: async () => {},
    signInWithoutClick: async () => {},
    signOut: async () => signOut(),
    stay: () => {},
  };
}
