import { type Arrival, restoreArrival } from './arrival.ts';
import type { SessionWorld, Settled } from './sessionWorld.ts';
import { settlePage } from './settlePage.ts';

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
