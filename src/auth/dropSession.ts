import { purgeDrafts, purgeSession } from './purge.ts';
import type { SignedOutReason } from './session.ts';
import { keepEnd } from './sessionEnd.ts';

/**
 * Removes what this tab stored of a session, and notes why it ended: from here on nothing goes to
 * the authority without a click.
 * @param loginHint Of the person whose session it was.
 */
export function dropSession(reason: SignedOutReason, loginHint: string): void {
  purgeSession();
  if (reason.startsWith('signed-out')) purgeDrafts();
  keepEnd(reason, asksAgain.includes(reason) ? loginHint : '');
}

/** Ends after which the same person is expected. A sign-out names nobody to whoever comes next. */
const asksAgain: readonly SignedOutReason[] = ['expired', 'limit'];
