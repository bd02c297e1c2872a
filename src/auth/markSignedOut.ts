import type { SessionRecord } from './sessionRecord.ts';
import { readSignedOutAt, signedOutKey } from './signedOutAt.ts';

/**
 * Notes for all tabs that everybody is signed out. Never before this session's start or an earlier
 * sign-out, which the clock may have been put back behind since.
 * @returns the moment that was noted, ms since the epoch.
 */
export function markSignedOut(record: Pick<SessionRecord, 'startedAt'> | null): number {
  const at = Math.max(Date.now(), record?.startedAt ?? 0, readSignedOutAt() + 1);
  try {
    localStorage.setItem(signedOutKey, String(at));
  } catch {
    // Without localStorage the other tabs learn of it by message only.
  }
  return at;
}
