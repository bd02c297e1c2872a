import { type Arrival, stateOf } from './arrival.ts';
import { writeClickedAt } from './clickedAt.ts';
import { dropSession } from './dropSession.ts';
import { forgetFailure, keepFailure } from './failedSignIn.ts';
import type { Received } from './flow.ts';
import { type Outing, takeOuting } from './keptOuting.ts';
import { purgeDraftsOfOthers } from './purge.ts';
import type { SignedOutReason } from './session.ts';
import { forgetEnd } from './sessionEnd.ts';
import { readRecord, type SessionRecord, writeRecord } from './sessionRecord.ts';
import type { SessionWorld, Settled } from './sessionWorld.ts';
import { overdue, settlePage } from './settlePage.ts';
import { isSignedOut, readSignedOutAt, startAfterSignOut } from './signedOutAt.ts';
import { appFailure, asSignInFailed, SignInFailed, type SignInFailure } from './signInFailure.ts';

/** The address that the authority sends people back to. */
export async function settleCallback(world: SessionWorld, arrival: Arrival): Promise<Settled> {
  const { answer, inQuery, fromSignOut } = arrival;
  const before = recordInForce(world);
  if (fromSignOut && !before) return ended('signed-out', '', `${world.base}signed-out`);
  if (!answer) return failedAt(world, appFailure('nothing-to-finish'));
  const outing = takeOuting(stateOf(answer));
  if (!inQuery) return finish(world, answer, outing, before);
  return failedAt(world, appFailure('answer-in-query'), outing?.path);
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
  if (!outing) return failedAt(world, appFailure('answer-not-ours'));
  const opens = outing.path ?? world.base;
  // A tab that slept on the way comes back by itself: nobody has shown to be there.
  const over = outing.automatic && before && (await overdue(before, world));
  if (over) return ended(over, before.account.loginHint, opens);
  const isCalledOff = () => outing.automatic && outing.signedOutAt < readSignedOutAt();
  try {
    const received = isCalledOff() ? null : await world.finish(answer);
    // It may have happened while the answer was redeemed.
    if (!received || isCalledOff()) return ended('signed-out-elsewhere', '', opens);
    return { record: begin(world, received, outing, before), reason: 'never', opens };
  } catch (error) {
    const { failure } = asSignInFailed(error);
    if (outing.automatic && wantsThePerson(failure))
      return ended('expired', before?.account.loginHint ?? '', opens);
    dropSession('failed', '');
    return failedAt(world, failure, opens);
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

/** The session of this tab stays, whatever this answer was, if it stands as on any other page. */
export async function failedAt(
  world: SessionWorld,
  failure: SignInFailure,
  returnTo: string | null = null,
): Promise<Settled> {
  const { base } = world;
  const { record } = await settlePage(world);
  keepFailure({ failure, returnTo: returnTo ?? base });
  return { record, reason: 'failed', opens: `${base}sign-in-error` };
}
