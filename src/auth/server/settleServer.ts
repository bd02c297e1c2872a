import { type Arrival, restoreArrival } from '../arrival.ts';
import { readAwaited } from '../awaited.ts';
import { takeOuting } from '../keptOuting.ts';
import type { SessionWorld, Settled } from '../sessionWorld.ts';
import { ended, failedAt, finish, recordInForce } from '../settleCallback.ts';
import { settlePage } from '../settlePage.ts';
import { appFailure } from '../signInFailure.ts';

/** As `settle`, at the addresses to which the server sends people back. */
export async function settleServer(world: SessionWorld, arrival: Arrival): Promise<Settled> {
  const { base } = world;
  switch (arrival.path) {
    case world.callbackPath:
      return settleCallback(world, arrival);
    case `${base}logout`:
      return ended('signed-out', '', `${base}signed-out`);
    case `${base}callback`:
      return failedAt(world, appFailure('server-callback-here'));
    default:
      restoreArrival(arrival, history);
      return settlePage(world);
  }
}

/**
 * The server does not send our `state` back. So an answer counts only in the tab that waits for
 * one, once and not for long: whoever opens a link with somebody's token is not signed in by it.
 */
async function settleCallback(world: SessionWorld, arrival: Arrival): Promise<Settled> {
  const answer = answerIn(arrival);
  if (!answer && hasFailed(arrival)) {
    const left = takeOuting(readAwaited());
    return failedAt(world, appFailure('server-sign-in-failed'), left?.path);
  }
  if (!answer) return failedAt(world, appFailure('nothing-to-finish'));
  const outing = takeOuting(readAwaited());
  return finish(world, answer, outing?.path ? outing : null, recordInForce(world));
}

/** Whoever passes `/callback` on to the server sends people here when it does not lead on. */
function hasFailed({ address }: Arrival): boolean {
  return new URL(address, location.origin).searchParams.get('error') === 'server_error';
}

/** In the fragment; older servers put it into the query. */
function answerIn({ address }: Arrival): string | undefined {
  const { hash, search } = new URL(address, location.origin);
  return [hash, search].find((part) => new URLSearchParams(part.slice(1)).has('id_token'));
}
