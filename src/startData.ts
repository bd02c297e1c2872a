import { QueryClient } from '@tanstack/react-query';
import { type Api, createApi } from './api/api.ts';
import { authorizedFetch } from './api/authorizedFetch.ts';
import { askEarly } from './askEarly.ts';
import type { Arrival } from './auth/arrival.ts';
import { createSession } from './auth/createSession.ts';
import { keepForReload } from './auth/headStart.ts';
import type { Session } from './auth/session.ts';
import type { StartedSession } from './auth/startSession.ts';
import { createFailureLog, type FailureLog } from './http/failureLog.ts';
import { type Fetch, timedFetch } from './http/timedFetch.ts';
import { loadPerson } from './pages/frame/loadPerson.ts';
import { homePaths, loadChanged, loadHome } from './pages/home/loadHome.ts';
import type { PageData } from './pages/pageData.ts';
import { showFirst } from './showFirst.ts';

/** What all pages share. */
export interface AppData {
  readonly session: Session;
  readonly api: Api;
  /** What the API has answered. */
  readonly queries: QueryClient;
  readonly log: FailureLog;
}

/** Makes of a settled session what the pages live on, once; on the home page its first data show. */
export type StartData = (
  started: StartedSession,
  /** A click on the sign-in button that came before: rejects when it failed. */
  early: Promise<never>,
) => Promise<AppData>;

const callLimitMs = 30_000;

/**
 * Asks the API for what the pages will show first: before the settings are there where this tab
 * has a session, else with them. Either way those calls leave before React has been evaluated.
 * @param base The app's base path, with a slash at both ends.
 * @param styles Once they are in force; null where nothing is shown before React.
 */
export function prepareData(
  arrival: Arrival,
  base: string,
  fetch: Fetch,
  styles: Promise<unknown> | null,
): StartData {
  const log = createFailureLog();
  const network = log.watch(timedFetch(fetch, callLimitMs));
  const ask = (data: PageData) => askFirst(data, location.pathname.slice(base.length));
  const asked = askEarly(arrival, network, createQueries(), ask);

  return async (started, early) => {
    const { settings } = started;
    const { apiBaseUrl, server } = settings;
    const { session, tokens } = createSession(started, early);
    const signed = authorizedFetch({
      apiBaseUrl,
      tokens,
      fetch: network,
      answersClaimsChallenges: settings.flow === 'entra' && settings.scopes.length > 0,
    });
    const api = createApi({ apiBaseUrl, version: server.version, fetch: signed });
    const answered = asked?.settle(started, tokens) ?? null;
    const queries = answered ?? createQueries();
    if (started.record) keepForReload(settings, homePaths(server.version));
    if (started.record && !answered) ask({ api, queries });
    if (started.record && location.pathname === base) {
      await styles;
      const isShown = await showFirst({ api, queries }, session, settings.appName, base);
      if (isShown) void loadHome({ api, queries })(); // its other lists
    }
    return { session, api, queries, log };
  };
}

function createQueries(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: false } } });
}

/** The loaders of the pages share these answers; they also tell what went wrong. */
function askFirst(data: PageData, path: string): void {
  if (!withoutPerson.includes(path)) loadPerson(data)().catch(() => {});
  if (path === '') loadChanged(data).catch(() => {});
}

/** Pages that show the same to everybody. */
const withoutPerson: readonly string[] = ['setup', 'signed-out', 'sign-in-error'];
