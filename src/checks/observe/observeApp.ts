import type { Fetch } from '../../http/timedFetch.ts';
import { type AppPlace, type Observation, type Observed, unseen } from '../observed.ts';
import { answerOf, probe } from './probe.ts';

export type AppObserved = Pick<Observed, 'app' | 'appAnswer' | 'preflight'>;

/** What this app's host serves. @param asksFirst Whether a preflight can be sent: not by a page. */
export async function observeApp(
  fetch: Fetch,
  app: Observation<AppPlace>,
  asksFirst: boolean,
): Promise<AppObserved> {
  if (!app.seen) return { app, appAnswer: app, preflight: app };
  const { url, apiBaseUrl } = app.value;
  const foreign = new URL(url).origin !== new URL(apiBaseUrl).origin;
  const [page, preflight] = await Promise.all([
    probe(fetch, `${url}/`, { headers: { accept: 'text/html' } }),
    foreign && asksFirst
      ? probe(fetch, `${apiBaseUrl}/v1/users/loggedInUser`, preflightFrom(url))
      : unseen('A page can’t ask this: its browser does.'),
  ]);
  return {
    app,
    appAnswer: answerOf(page),
    preflight: preflight.seen ? answerOf(preflight) : preflight,
  };
}

/** @see Fetch standard, CORS-preflight fetch. */
function preflightFrom(url: string): RequestInit {
  return {
    method: 'OPTIONS',
    headers: {
      origin: new URL(url).origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    },
  };
}
