import { readClaims } from './claims.ts';
import { dropSession } from './dropSession.ts';
import { keepFailure } from './failedSignIn.ts';
import type { Delay, FailedSignIn, SessionState, SignedOutReason } from './session.ts';
import { type SessionRecord, writeRecord } from './sessionRecord.ts';

/** The one session of this tab: its record, the state that pages see, and its end. */
export interface CurrentSession {
  readonly record: () => SessionRecord | null;
  readonly getState: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** A renewal brought a new record. */
  readonly renewed: (record: SessionRecord) => void;
  /** Tells pages something about the session that goes on. */
  readonly note: (facts: {
    readonly delay?: Delay | null;
    readonly idleEndsAt?: number | null;
  }) => void;
  /** Nothing of it stays in this tab. */
  readonly end: (reason: SignedOutReason) => void;
  /** It ended in an error, which is final until a click. */
  readonly fail: (failed: FailedSignIn) => void;
}

export function createCurrentSession(
  initial: SessionRecord | null,
  reason: SignedOutReason,
): CurrentSession {
  let record = initial;
  let state: SessionState = record ? signedIn(record) : { status: 'signed-out', reason };
  const listeners = new Set<() => void>();

  function set(next: SessionState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function drop(reason: SignedOutReason): SessionState {
    const loginHint = record?.account.loginHint ?? '';
    record = null;
    dropSession(reason, loginHint);
    return { status: 'signed-out', reason };
  }

  return {
    record: () => record,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    renewed: (next) => {
      record = next;
      writeRecord(next);
      const idleEndsAt = state.status === 'signed-in' ? state.idleEndsAt : null;
      set({ ...signedIn(next), idleEndsAt });
    },
    note: (facts) => {
      if (state.status === 'signed-in') set({ ...state, ...facts });
    },
    end: (reason) => set(drop(reason)),
    fail: (failed) => {
      const failedState = drop('failed');
      keepFailure(failed);
      set(failedState);
    },
  };
}

function signedIn({ account, bearer, startedAt, clockOffsetMs }: SessionRecord) {
  return {
    status: 'signed-in',
    account,
    token: {
      kind: bearer.kind,
      expiresAt: bearer.expiresAt,
      signedInAt: startedAt,
      clockOffsetMs,
      size: bearer.token.length,
      claims: readClaims(bearer.token) ?? new Map(),
    },
    delay: null,
    idleEndsAt: null,
  } as const;
}
