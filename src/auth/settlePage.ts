import { dropSession } from './dropSession.ts';
import { endedElsewhere } from './endedElsewhere.ts';
import { limitPassed, limitsOf } from './limits.ts';
import { purgeSession } from './purge.ts';
import { readEnd } from './sessionEnd.ts';
import { hasRecord, readRecord, type SessionRecord } from './sessionRecord.ts';
import type { SessionWorld, Settled } from './sessionWorld.ts';
import { isSignedOut, readSignedOutAt } from './signedOutAt.ts';

/** An ordinary page: the session of this tab, unless it is over, which nothing may show first. */
export async function settlePage(world: SessionWorld): Promise<Settled> {
  const record = readRecord(world.issuedFor);
  if (!record) {
    if (hasRecord()) purgeSession(); // junk, or of another deployment
    const reason = readEnd()?.reason ?? (readSignedOutAt() ? 'signed-out' : 'never');
    return { record: null, reason, opens: null };
  }
  const reason = isSignedOut(record)
    ? endedElsewhere(record, limitsOf(world.settings))
    : await overdue(record, world);
  if (!reason) return { record, reason: 'never', opens: null };
  dropSession(reason, record.account.loginHint);
  return { record: null, reason, opens: null };
}

/** What was over while no page of this tab ran is rare, and has a chunk of its own. */
export async function overdue(record: SessionRecord, { settings, base }: SessionWorld) {
  if (!limitPassed(record, settings)) return null;
  const { endOverdue } = await import('./endOverdue.ts');
  return endOverdue(record, settings, base);
}
