import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../clock.ts';

/** A sign-in that has begun: what the callback has to find again. */
export interface PendingLogin {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  /** PKCE, when it is not disabled. */
  readonly verifier: string | null;
}

export interface SignedIn {
  readonly userName: string;
  /** The identity provider's, which 1.6 hands on. */
  readonly idToken: string;
  readonly refreshToken: string | null;
}

interface Session {
  readonly id: string;
  readonly login: PendingLogin;
  signedIn: SignedIn | null;
  /** Milliseconds since the epoch. */
  startedAt: number;
  usedAt: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const limits = { pending: 10 * MINUTE, idle: 7 * DAY, absolute: 30 * DAY, perUser: 5 };

/** The server's sessions, in memory. */
export function createSessions(clock: Clock) {
  const sessions = new Map<string, Session>();

  const alive = (id: string | undefined): Session | null => {
    const session = sessions.get(id ?? '');
    if (session === undefined || isOver(session, clock.now())) return null;
    return session;
  };
  const active = (id: string | undefined): (SignedIn & { id: string }) | null => {
    const session = alive(id);
    if (session?.signedIn == null) return null;
    session.usedAt = clock.now();
    return { id: session.id, ...session.signedIn };
  };

  return {
    active,
    begin: (login: PendingLogin): string => {
      const id = randomBytes(32).toString('base64url');
      const now = clock.now();
      sessions.set(id, { id, login, signedIn: null, startedAt: now, usedAt: now });
      return id;
    },
    /** The sign-in that waits for its callback. */
    pending: (id: string | undefined): PendingLogin | null => {
      const session = alive(id);
      return session === null || session.signedIn !== null ? null : session.login;
    },
    /** Makes the pending session an active one under a new id; the person's oldest may have to go. */
    activate: (pendingId: string, signedIn: SignedIn): string => {
      const session = sessions.get(pendingId);
      sessions.delete(pendingId);
      const id = randomBytes(32).toString('base64url');
      const now = clock.now();
      if (session) sessions.set(id, { ...session, id, signedIn, startedAt: now, usedAt: now });
      const own = [...sessions.values()].filter((s) => s.signedIn?.userName === signedIn.userName);
      for (const { id: oldest } of own.slice(0, -limits.perUser)) sessions.delete(oldest);
      return id;
    },
    renew: (id: string, signedIn: SignedIn): void => {
      const session = sessions.get(id);
      if (session) session.signedIn = signedIn;
    },
    revoke: (id: string | undefined): boolean => sessions.delete(id ?? ''),
    /** Whether the `sessionId` of one of OpenMetadata's own tokens is alive and that person's. */
    belongsTo: (id: string, userName: string): boolean => active(id)?.userName === userName,
  };
}

export type Sessions = ReturnType<typeof createSessions>;

function isOver({ signedIn, startedAt, usedAt }: Session, now: number): boolean {
  if (signedIn === null) return now > startedAt + limits.pending;
  return now > usedAt + limits.idle || now > startedAt + limits.absolute;
}
