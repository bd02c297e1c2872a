import type { Fetch } from '../../http/timedFetch.ts';
import type { ServerSettings } from '../../settings/settings.ts';
import type { Arrival } from '../arrival.ts';
import { type StartedSession, toStarted } from '../startSession.ts';
import { createServerFlow } from './createServerFlow.ts';
import { settleServer } from './settleServer.ts';

/** The confidential flow: OpenMetadata signs people in, and gives the app a token of its own. */
export async function startServerSession(
  settings: ServerSettings,
  base: string,
  fetch: Fetch,
  arrival: Arrival,
): Promise<StartedSession> {
  const flow = createServerFlow(settings, base, fetch);
  const world = {
    settings,
    base,
    issuedFor: `OpenMetadata ${settings.apiBaseUrl}`,
    callbackPath: new URL(settings.redirectUri).pathname,
    flow: async () => flow,
    finish: flow.finish,
  };
  return toStarted(world, await settleServer(world, arrival));
}
