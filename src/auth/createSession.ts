import { wait } from '../http/wait.ts';
import { createActivity } from './activity.ts';
import { createAutomaticSignIn } from './automaticSignIn.ts';
import { type CurrentSession, createCurrentSession } from './currentSession.ts';
import { endedElsewhere } from './endedElsewhere.ts';
import { purgeOutings } from './keptOuting.ts';
import { limitsOf, readActiveAt } from './limits.ts';
import { markSignedOut } from './markSignedOut.ts';
import { currentAddress } from './outings.ts';
import { readFailure } from './readFailure.ts';
import type { Session, TokenSource } from './session.ts';
import { keepEnd } from './sessionEnd.ts';
import { isSignedOut } from './signedOutAt.ts';
import { asSignInFailed } from './signInFailure.ts';
import { singleFlight } from './singleFlight.ts';
import type { StartedSession } from './startSession.ts';
import { openTabChannel, type TabChannel } from './tabs/channel.ts';
import { followTabs } from './tabs/followTabs.ts';
import { createTokens } from './tokens.ts';
import { watchLimits } from './watchLimits.ts';
import { watchWaking } from './watchWaking.ts';

/**
 * The Session contract over any flow, kept true to the world around it: its limits, the other
 * tabs, sleep.
 * @param early A click on the sign-in button that came before: rejects when it failed.
 */
export function createSession(
  started: StartedSession,
  early: Promise<never>,
): { readonly session: Session; readonly tokens: TokenSource } {
  const { settings, issuedFor, flow, outings } = started;
  const channel = openTabChannel(started.base);
  const current = createCurrentSession(started.record, started.reason);
  const activity = createActivity(channel, readActiveAt() ?? Date.now());
  const tokens = createTokens(current, flow, outings);
  const limits = limitsOf(settings);

  const fail = (returnTo?: string) => (error: unknown) =>
    current.fail({
      failure: asSignInFailed(error).failure,
      returnTo: returnTo ?? currentAddress(),
    });
  early.catch(fail());

  if (current.record()) activity.input(); // a page was opened
  const { look, stay } = watchLimits({ current, limits, activity, channel });
  followTabs({ current, limits, activity, channel, onActivity: look });
  watchWaking({ current, issuedFor, limits, tokens, look });
  const settled = current.record();
  if (settled && isSignedOut(settled)) current.end(endedElsewhere(settled, limits)); // before this tab listened

  const signInWithoutClick = createAutomaticSignIn(started, current, channel);
  const session: Session = {
    reachesAuthority: settings.flow === 'entra',
    getState: current.getState,
    subscribe: current.subscribe,
    lastFailure: readFailure,
    signIn: (options) => started.signIn(options).catch(fail(options?.returnTo)),
    signInWithoutClick: () => signInWithoutClick().catch(fail()),
    signOut: singleFlight(() => outings.leave(() => signOut(started, current, channel))),
    stay,
  };
  return { session, tokens };
}

/** The library may still be on its way: nobody is kept signed in by that. */
const patienceMs = 2_000;

async function signOut(
  { flow }: StartedSession,
  current: CurrentSession,
  channel: TabChannel,
): Promise<void> {
  const handle = current.record()?.handle ?? '';
  channel.post({ kind: 'signed-out', reason: 'signed-out', at: markSignedOut(current.record()) });
  const loading = navigator.onLine ? flow().catch(() => null) : null;
  const arrived = await Promise.race([loading, wait(patienceMs, null).then(() => null)]);
  const endSession = arrived?.endSession(handle);
  current.end(endSession ? 'signed-out' : 'signed-out-here');
  purgeOutings(); // other ends leave them: a visit that is under way comes back to be told of it
  if (!endSession) return;
  keepEnd('signed-out-here'); // until the authority has sent the person back
  await endSession().catch(() => {});
  current.end('signed-out-here'); // still here: the authority has no such page
}
