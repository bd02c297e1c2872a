import type { Fetch } from '../../http/timedFetch.ts';
import type { AppPlace, Observation, Observed } from '../observed.ts';
import { observeApp } from './observeApp.ts';
import { nobody, observePerson, type Person } from './observePerson.ts';
import { observeServer } from './observeServer.ts';

/** What there is to look at. */
export interface Deployment {
  /** Absolute URL of the API, no trailing slash. */
  readonly apiBaseUrl: string;
  readonly app: Observation<AppPlace>;
  /** Null when nobody is signed in. */
  readonly person: Person | null;
  /** Without a token, and with a time limit. */
  readonly fetch: Fetch;
  /** Whether `fetch` can ask another origin whether it may be called; a page's can't. */
  readonly sendsPreflights: boolean;
}

/** Looks at everything at once. Never rejects: what can't be had says why. */
export async function observe(deployment: Deployment): Promise<Observed> {
  const { apiBaseUrl, app, person, fetch, sendsPreflights } = deployment;
  const used = app.seen ? app.value.apiBaseUrl : apiBaseUrl;
  const [server, site, signedIn] = await Promise.all([
    observeServer(fetch, apiBaseUrl, used, sendsPreflights ? foreignOrigin(app) : null),
    observeApp(fetch, app, sendsPreflights),
    person ? observePerson(person, apiBaseUrl) : nobody,
  ]);
  const trust = 'trust' in signedIn && !server.trust.seen ? signedIn.trust : server.trust;
  return { apiBaseUrl, ...server, ...site, ...signedIn, trust };
}

/** The app's origin, where the API is on another. */
function foreignOrigin(app: Observation<AppPlace>): string | null {
  if (!app.seen) return null;
  const { origin } = new URL(app.value.url);
  return origin === new URL(app.value.apiBaseUrl).origin ? null : origin;
}
