import { type Api, createApi } from './api/api.ts';
import { authorizedFetch } from './api/authorizedFetch.ts';
import { askFirst, type QuestionStart } from './askFirst.ts';
import type { Arrival } from './auth/arrival.ts';
import { createSession } from './auth/createSession.ts';
import { isStill, keepForReload, readHeadStart } from './auth/headStart.ts';
import type { Session } from './auth/session.ts';
import type { StartedSession } from './auth/startSession.ts';
import { createFailureLog, type FailureLog } from './http/failureLog.ts';
import { type Fetch, timedFetch } from './http/timedFetch.ts';
import { homePaths, listQuestions } from './pages/home/homeQuestions.ts';
import { type Asked, ask } from './pages/pageData.ts';
import { showFirst } from './showFirst.ts';

/** What all pages share. */
export interface AppData {
  readonly session: Session;
  readonly api: Api;
  /** What the pages will ask first, asked already. */
  readonly asked: readonly Asked[];
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
 * has a session, else with them. Either way those calls leave before React has been evaluated, and
 * nothing of the answers is shown before the session is settled.
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
  const askBy = (start: QuestionStart) =>
    askFirst(start, network, location.pathname.slice(base.length));
  const start = arrival.answer ? null : readHeadStart(location.origin);
  const before = start && askBy(start);

  return async (started, early) => {
    const { settings, record } = started;
    const { apiBaseUrl, server } = settings;
    const { version } = server;
    const isTheSame = start !== null && isStill(start, record, settings);
    if (!isTheSame) before?.settle(null);
    const first = isTheSame ? before : record && askBy({ record, apiBaseUrl, version });

    const { session, tokens } = createSession(started, early);
    first?.settle(tokens);
    const signed = authorizedFetch({
      apiBaseUrl,
      tokens,
      fetch: network,
      answersClaimsChallenges: settings.flow === 'entra' && settings.scopes.length > 0,
    });
    const api = createApi({ apiBaseUrl, version, fetch: signed });
    keepForReload(settings, homePaths(version)); // or for the way back from the authority
    const parts = { session, api, log };
    if (!first) return { ...parts, asked: [] };
    await styles;
    const seen = first.home && (await showFirst(first.home, session, settings.appName, base));
    const lists = seen ? listQuestions(api, seen).map(ask) : [];
    return { ...parts, asked: [...first.asked, ...lists] };
  };
}
