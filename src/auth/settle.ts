import type { Settings } from '../settings/settings.ts';
import { type Arrival, restoreArrival, stateOf } from './arrival.ts';
import { writeClickedAt } from './clickedAt.ts';
import { dropSession } from './dropSession.ts';
import { forgetFailure, keepFailure } from './failedSignIn.ts';
import type { Flow, Received } from './flow.ts';
import { type Outing, takeOuting } from './keptOuting.ts';
import { limitPassed } from './limits.ts';
import { purgeDraftsOfOthers, purgeSession } from './purge.ts';
import type { SignedOutReason } from './session.ts';
import { forgetEnd, readEnd } from './sessionEnd.ts';
import { hasRecord, readRecord, type SessionRecord, writeRecord } from './sessionRecord.ts';
import { isSignedOut, readSignedOutAt, startAfterSignOut } from './signedOutAt.ts';
import { appFailure, asSignInFailed, SignInFailed, type SignInFailure } from './signInFailure.ts';

/** Everything that a session needs of its surroundings. */
export interface SessionWorld {
  readonly settings: Settings;
  /** The app's base path, with a slash at both ends. */
  readonly base: string;
  /** Client and authority: a session of another deployment is none. */
  readonly issuedFor: string;
  /** Path of the address that the authority sends people back to. */
  readonly callbackPath: string;
  /** Loaded when it is first needed. */
  readonly flow: () => Promise<Flow>;
}

/** What a page load found: a session or the reason why there is none, and the address to show. */
export interface Settled {
  readonly record: SessionRecord | null;
  readonly reason: SignedOutReason;
  readonly opens: string | null;
}

/**
 * Settles the session: finishes a returning sign-in or sign-out, else goes on with the session
 * that this tab holds. The flow is loaded only when it has something to do.
 */
export async function settle(world: SessionWorld, arrival: Arrival): Promise<Settled> {
  if (arrival.path === world.callbackPath) return settleCallback(world, arrival);
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
    ? 'signed-out-elsewhere'
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

/** The address that the authority sends people back to. */
async function settleCallback(world: SessionWorld, arrival: Arrival): Promise<Settled> {
  const { answer, inQuery, fromSignOut } = arrival;
  const before = recordInForce(world);
  if (fromSignOut && !before) return ended('signed-out', '', `${world.base}signed-out`);
  if (!answer) return failedAt(world, appFailure('nothing-to-finish'), before);
  const outing = takeOuting(stateOf(answer));
  if (!inQuery) return finish(world, answer, outing, before);
  return failedAt(world, appFailure('answer-in-query'), before, outing?.path ?? world.base);
}

/** The session that a returning sign-in replaces, if any. */
export function recordInForce({ issuedFor }: SessionWorld): SessionRecord | null {
  const stored = readRecord(issuedFor);
  return stored && !isSignedOut(stored) ? stored : null;
}

/** @param outing What this tab left the page for; null when it never did, and the answer is not ours. */
export async function finish(
  world: SessionWorld,
  answer: string,
  outing: Outing | null,
  before: SessionRecord | null,
): Promise<Settled> {
  if (!outing) return failedAt(world, appFailure('answer-not-ours'), before);
  const opens = outing.path ?? world.base;
  const isCalledOff = () => outing.automatic && outing.signedOutAt < readSignedOutAt();
  try {
    const received = isCalledOff() ? null : await (await world.flow()).finish(answer);
    // It may have happened while the answer was redeemed.
    if (!received || isCalledOff()) return ended('signed-out-elsewhere', '', opens);
    return { record: begin(world, received, outing, before), reason: 'never', opens };
  } catch (error) {
    const { failure } = asSignInFailed(error);
    if (outing.automatic && wantsThePerson(failure))
      return ended('expired', before?.account.loginHint ?? '', opens);
    dropSession('failed', '');
    return failedAt(world, failure, null, opens);
  }
}

/** @throws {SignInFailed} when somebody else came back, or nothing can be stored. */
function begin(
  { issuedFor }: SessionWorld,
  received: Received,
  { expects, automatic }: Outing,
  before: SessionRecord | null,
): SessionRecord {
  const { key } = received.account;
  if (expects !== null && key !== expects) throw new SignInFailed(appFailure('another-person'));
  const isRenewal = expects !== null && before?.account.key === key;
  const startedAt = isRenewal ? before.startedAt : startAfterSignOut();
  const record = { ...received, startedAt, issuedFor };
  if (!writeRecord(record)) throw new SignInFailed(appFailure('storage-full'));
  purgeDraftsOfOthers(key);
  forgetFailure();
  forgetEnd();
  if (!automatic) writeClickedAt(startedAt);
  return record;
}

/**
 * `prompt=none` was answered with "not without the person", such as `login_required`: that is no
 * error (OpenID Connect Core 3.1.2.6).
 */
function wantsThePerson(failure: SignInFailure): boolean {
  return failure.source === 'authority' && /_required$/.test(failure.error);
}

export function ended(reason: SignedOutReason, loginHint: string, opens: string): Settled {
  dropSession(reason, loginHint);
  return { record: null, reason, opens };
}

/** @param record The session that stays, whatever this answer was. */
export function failedAt(
  { base }: SessionWorld,
  failure: SignInFailure,
  record: SessionRecord | null,
  returnTo = base,
): Settled {
  keepFailure({ failure, returnTo });
  return { record, reason: 'failed', opens: `${base}sign-in-error` };
}
