import type { Arrival } from './arrival.ts';
import { createOutings, type Outings } from './outings.ts';
import type { SignInOptions } from './session.ts';
import type { SessionWorld, Settled } from './sessionWorld.ts';
import { settle } from './settle.ts';
import { createSignIn } from './signIn.ts';

/**
 * A session that is settled: nothing of a returning sign-in is left to do. It can sign in; the
 * rest, `createSession`, comes with the pages.
 */
export interface StartedSession extends SessionWorld, Settled {
  readonly outings: Outings;
  /** Leaves the page for the authority. Settles only when that did not happen. @throws {SignInFailed} */
  readonly signIn: (options?: SignInOptions) => Promise<void>;
}

export async function startSession(world: SessionWorld, arrival: Arrival): Promise<StartedSession> {
  return toStarted(world, await settle(world, arrival));
}

export function toStarted(world: SessionWorld, settled: Settled): StartedSession {
  const outings = createOutings(world.base, world.flow);
  return { ...world, ...settled, outings, signIn: createSignIn(outings) };
}
