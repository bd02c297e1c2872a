import { QueryClient } from '@tanstack/react-query';
import { type Api, createApi } from './api/api.ts';
import { authorizedFetch } from './api/authorizedFetch.ts';
import { createSession } from './auth/createSession.ts';
import type { Session } from './auth/session.ts';
import type { StartedSession } from './auth/startSession.ts';
import { createFailureLog, type FailureLog } from './http/failureLog.ts';
import { type Fetch, timedFetch } from './http/timedFetch.ts';
import { loadPerson } from './pages/frame/loadPerson.ts';
import { loadHome } from './pages/home/loadHome.ts';
import type { PageData } from './pages/pageData.ts';

/** What all pages share. */
export interface AppData {
  readonly session: Session;
  readonly api: Api;
  /** What the API has answered. */
  readonly queries: QueryClient;
  readonly log: FailureLog;
}

const callLimitMs = 30_000;

/**
 * Makes of a settled session what the pages live on, and asks the API for what they will show
 * first: those calls leave before React has been evaluated.
 * @param early A click on the sign-in button that came before: rejects when it failed.
 */
export function startData(started: StartedSession, early: Promise<never>, fetch: Fetch): AppData {
  const { settings } = started;
  const { apiBaseUrl, server } = settings;
  const { session, tokens } = createSession(started, early);
  const log = createFailureLog();
  const signed = authorizedFetch({
    apiBaseUrl,
    tokens,
    fetch: log.watch(timedFetch(fetch, callLimitMs)),
    answersClaimsChallenges: settings.flow === 'entra' && settings.scopes.length > 0,
  });
  const api = createApi({ apiBaseUrl, version: server.version, fetch: signed });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  if (started.record) askFirst({ api, queries }, location.pathname.slice(started.base.length));
  return { session, api, queries, log };
}

/** The loaders of the pages share these answers; they also tell what went wrong. */
function askFirst(data: PageData, path: string): void {
  if (!withoutPerson.includes(path)) loadPerson(data)().catch(() => {});
  if (path === '') void loadHome(data)();
}

/** Pages that show the same to everybody. */
const withoutPerson: readonly string[] = ['setup', 'signed-out', 'sign-in-error'];
