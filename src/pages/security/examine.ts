import type { TokenFacts } from '../../auth/session.ts';
import { observe } from '../../checks/observe/observe.ts';
import { seen } from '../../checks/observed.ts';
import type { Report } from '../../checks/report.ts';
import { runChecks } from '../../checks/runChecks.ts';
import { type Fetch, timedFetch } from '../../http/timedFetch.ts';
import type { Settings } from '../../settings/settings.ts';

const limitMs = 15_000;

export interface Examined {
  readonly settings: Settings;
  readonly token: TokenFacts;
  /** Signs requests to the API. */
  readonly signedFetch: Fetch;
  /** Signs nothing: what strangers see. */
  readonly fetch: Fetch;
  /** This app's address, no slash at the end. */
  readonly url: string;
}

/** Runs every check on this deployment with the signed-in person's token. */
export async function examine({
  settings,
  token,
  signedFetch,
  fetch,
  url,
}: Examined): Promise<Report> {
  const { apiBaseUrl } = settings;
  const { size, claims, clockOffsetMs } = token;
  const observed = await observe({
    apiBaseUrl,
    app: seen({ url, apiBaseUrl }),
    person: {
      fetch: signedFetch,
      bearer: { size, claims },
      authorityClockMs: clockOffsetMs,
    },
    fetch: timedFetch(fetch, limitMs),
    sendsPreflights: false,
  });
  return { server: apiBaseUrl, app: url, at: Date.now(), findings: runChecks(observed) };
}
