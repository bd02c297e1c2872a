import type { Settings } from '../settings/settings.ts';
import { type Arrival, restoreArrival } from './arrival.ts';
import { dropSession } from './dropSession.ts';
import { endedElsewhere } from './endedElsewhere.ts';
import { limitPassed, limitsOf } from './limits.ts';
import { purgeSession } from './purge.ts';
import { readEnd } from './sessionEnd.ts';
import { hasRecord, readRecord, type SessionRecord } from './sessionRecord.ts';
import type { SessionWorld, Settled } from './sessionWorld.ts';
import { isSignedOut, readSignedOutAt } from './signedOutAt.ts';

/**
 * Settles the session: finishes a returning sign-in or sign-out, else goes on with the session
 * that this tab holds. The flow is loaded only when it has something to do.
 */
export async function settle(world: SessionWorld, arrival: Arrival): Promise<Settled> {
  if (arrival.path === world.callbackPath) {
    const { settleCallback } = await import('./settleCallback.ts');
    return settleCallback(world, arrival);
  }
  restoreArrival(arrival, history);
  return settlePage(world);
}

/** An ordinary page: the session of this tab, unless it is over, which nothing may show first. */
export async function settlePage({ settings, base, issuedFor }: SessionWorld): Promise<Settled> {
  const record = readRecord(issuedFor);
  if (!record) {
    if (hasRecord()) purgeSession(); // junk, or of another deployment
    const reason = readEnd()?.reason ?? (readSignedOutAt() ? 'signed-out' : 'never');
    return { record: null, reason, opens: null };
  }
  const reason = isSignedOut(record)
    ? endedElsewhere(record, limitsOf(settings))
    : await overdue(record, settings, base);
  if (!reason) return { record, reason: 'never', opens: null };
  dropSession(reason, record.account.loginHint);
  return { record: null, reason, opens: null };
}

/** What was over while no page of this tab ran is rare, and has a chunk of its own. */
async function overdue(record: SessionRecord, settings: Settings, base: string) {
  if (!limitPassed(record, settings)) return null;
  const { endOverdue } = await import('./endOverdue.ts');
  return endOverdue(record, settings, base);
}
