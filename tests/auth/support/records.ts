import type { Received } from '../../../src/auth/flow.ts';
import type { SessionRecord } from '../../../src/auth/sessionRecord.ts';

export const issuedFor = 'https://login.microsoftonline.com/tenant client';

export const ada = {
  key: 'tenant.ada',
  name: 'Ada Lovelace',
  username: 'ada@example.com',
  tenantId: 'tenant',
  loginHint: 'ada@example.com',
};

export const grace = {
  ...ada,
  key: 'tenant.grace',
  name: 'Grace Hopper',
  loginHint: 'grace@example.com',
};

/** What a flow gives for Ada, good for an hour. */
export function received(changes: Partial<Received> = {}): Received {
  return {
    account: ada,
    bearer: bearer('token-1', 3_600_000),
    handle: 'ada.handle',
    clockOffsetMs: 0,
    ...changes,
  };
}

/** Ada's session, a minute old. */
export function record(changes: Partial<SessionRecord> = {}): SessionRecord {
  return { ...received(), startedAt: Date.now() - 60_000, issuedFor, ...changes };
}

/** A bearer that is over in so many milliseconds. */
export function bearer(token: string, leftMs: number, leadMs = 60_000) {
  return { kind: 'ID token', token, expiresAt: Date.now() + leftMs, leadMs } as const;
}
