import type { Fetch } from '../../http/timedFetch.ts';
import {
  type AppAnswered,
  type AppPlace,
  type Observation,
  type Observed,
  seen,
  unseen,
} from '../observed.ts';
import { inlineHashes } from './inlineCode.ts';
import { answerOf, type Probe, probe } from './probe.ts';
import { readAppSettings } from './readAppSettings.ts';

export type AppObserved = Pick<Observed, 'app' | 'appAnswer' | 'appSettings' | 'preflight'>;

/** What this app's host serves. @param asksFirst Whether a preflight can be sent: not by a page. */
export async function observeApp(
  fetch: Fetch,
  app: Observation<AppPlace>,
  asksFirst: boolean,
): Promise<AppObserved> {
  if (!app.seen) return { app, appAnswer: app, appSettings: app, preflight: app };
  const { url, apiBaseUrl } = app.value;
  const foreign = new URL(url).origin !== new URL(apiBaseUrl).origin;
  const [page, config, preflight] = await Promise.all([
    probe(fetch, `${url}/`, { headers: { accept: 'text/html' } }),
    probe(fetch, `${url}/config.json`),
    foreign && asksFirst
      ? probe(fetch, `${apiBaseUrl}/v1/users/loggedInUser`, preflightFrom(url))
      : unseen('A page can’t ask this: its browser does.'),
  ]);
  return {
    app,
    appAnswer: await pageOf(page),
    appSettings: readAppSettings(config, `${url}/config.json`),
    preflight: preflight.seen ? answerOf(preflight) : preflight,
  };
}

/** The sign-in button stands in the page itself, before any script. */
async function pageOf(page: Observation<Probe>): Promise<Observation<AppAnswered>> {
  if (!page.seen) return page;
  const { answered, body } = page.value;
  const isThisApp = answered.html && body.includes('id="sign-in"');
  return seen({ ...answered, isThisApp, inline: await inlineHashes(body) });
}

/**
 * As a browser asks before this app saves a change, which needs the most.
 * @see Fetch standard, CORS-preflight fetch.
 */
function preflightFrom(url: string): RequestInit {
  return {
    method: 'OPTIONS',
    redirect: 'manual', // a browser follows none here
    headers: {
      origin: new URL(url).origin,
      'access-control-request-method': 'PATCH',
      'access-control-request-headers': 'authorization,content-type,if-match',
    },
  };
}
