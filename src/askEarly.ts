import type { QueryClient } from '@tanstack/react-query';
import { createApi } from './api/api.ts';
import { authorizedFetch } from './api/authorizedFetch.ts';
import type { Arrival } from './auth/arrival.ts';
import { createEarlyTokens } from './auth/earlyTokens.ts';
import { isStill, readHeadStart } from './auth/headStart.ts';
import type { TokenSource } from './auth/session.ts';
import type { StartedSession } from './auth/startSession.ts';
import type { Fetch } from './http/timedFetch.ts';
import type { PageData } from './pages/pageData.ts';

/** The first questions of a reload, on their way before the settings are there. */
export interface EarlyQuestions {
  /**
   * To be told once the settings are there: from then on the session's tokens are used.
   * @returns Where the answers are remembered; null when it was not that session or that API after
   * all, and nothing more is asked.
   */
  readonly settle: (started: StartedSession, tokens: TokenSource) => QueryClient | null;
}

/**
 * Asks what the page will show first, by the token and the settings that this tab had last. Nothing
 * of the answers may be shown before they are settled.
 * @param fetch With a time limit of its own.
 * @param ask Asks the first questions of the page that is opened.
 * @returns null where there is nothing to go by, or the page was opened to finish a sign-in.
 */
export function askEarly(
  arrival: Arrival,
  fetch: Fetch,
  queries: QueryClient,
  ask: (data: PageData) => void,
): EarlyQuestions | null {
  const start = arrival.answer ? null : readHeadStart(location.origin);
  if (!start) return null;
  const { record, apiBaseUrl, version } = start;
  const tokens = createEarlyTokens(record.bearer);
  const answersClaimsChallenges = record.bearer.kind === 'access token';
  const signed = authorizedFetch({ apiBaseUrl, tokens, fetch, answersClaimsChallenges });
  ask({ api: createApi({ apiBaseUrl, version, fetch: signed }), queries });
  return {
    settle: (started, its) => {
      const fits = isStill(start, started.record, started.settings);
      tokens.settle(fits ? its : null);
      return fits ? queries : null;
    },
  };
}
