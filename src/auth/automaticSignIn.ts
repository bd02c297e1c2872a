import { visitByItself } from './automaticVisits.ts';
import { clickedAtKey } from './clickedAt.ts';
import type { CurrentSession } from './currentSession.ts';
import { readEnd } from './sessionEnd.ts';
import { readSignedOutAt } from './signedOutAt.ts';
import type { StartedSession } from './startSession.ts';
import { readKey } from './tabStorage.ts';
import { askTabs } from './tabs/askTabs.ts';
import type { TabChannel } from './tabs/channel.ts';

/**
 * Ways into a protected page without a click. Another tab that is signed in is followed without a
 * prompt, whatever the settings say; the settings may send everybody to the authority. Neither
 * after a session has ended in this tab.
 * @throws {SignInFailed} when the authority can't be visited.
 */
export function createAutomaticSignIn(
  { settings, issuedFor, outings }: StartedSession,
  current: CurrentSession,
  channel: TabChannel,
): () => Promise<void> {
  const isBarred = () => current.record() !== null || readEnd() !== null;
  const tabs = isBarred() ? null : askTabs(channel, issuedFor);
  return async () => {
    if (isBarred()) return;
    const hint = (await tabs)?.loginHint;
    const silent = { automatic: true, expects: null };
    if (hint) await visitByItself(outings, { ...silent, prompt: 'none', loginHint: hint });
    else if (settings.autoSignIn && mayStart()) await visitByItself(outings, silent);
  };
}

/** Never after a sign-out, in whichever tab, until somebody has signed in by a click in this one. */
function mayStart(): boolean {
  const signedOutAt = readSignedOutAt();
  return signedOutAt === 0 || Number(readKey(clickedAtKey)) > signedOutAt;
}
