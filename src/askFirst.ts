import { createApi } from './api/api.ts';
import { authorizedFetch } from './api/authorizedFetch.ts';
import type { SearchResult } from './api/search.ts';
import type { User } from './api/users.ts';
import { createEarlyTokens } from './auth/earlyTokens.ts';
import type { HeadStart } from './auth/headStart.ts';
import type { TokenSource } from './auth/session.ts';
import type { Fetch } from './http/timedFetch.ts';
import { changedQuestion } from './pages/home/homeQuestions.ts';
import { type Asked, ask } from './pages/pageData.ts';
import { personQuestion } from './pages/personQuestion.ts';

/** What can be asked with before there is a session that renews its tokens. */
export type QuestionStart = Pick<HeadStart, 'record' | 'apiBaseUrl' | 'version'>;

/** What a page shows first, on its way. */
export interface FirstQuestions {
  /** All of them. */
  readonly asked: readonly Asked[];
  /** What is shown before React; null but on the home page. */
  readonly home: HomeAnswers | null;
  /** To be told the session's tokens once it is there; null where it is another, and no more is asked. */
  readonly settle: (tokens: TokenSource | null) => void;
}

export interface HomeAnswers {
  readonly person: Promise<User>;
  readonly changed: Promise<SearchResult>;
}

/**
 * Asks what the page will show first, by the token that is there.
 * @param fetch With a time limit of its own.
 * @param path Below the app's base, without a slash in front.
 */
export function askFirst(
  { record, apiBaseUrl, version }: QuestionStart,
  fetch: Fetch,
  path: string,
): FirstQuestions {
  const { settle, ...tokens } = createEarlyTokens(record.bearer);
  const answersClaimsChallenges = record.bearer.kind === 'access token';
  const signed = authorizedFetch({ apiBaseUrl, tokens, fetch, answersClaimsChallenges });
  const api = createApi({ apiBaseUrl, version, fetch: signed });
  if (withoutPerson.includes(path)) return { asked: [], home: null, settle };
  const person = ask(personQuestion(api));
  if (path !== '') return { asked: [person], home: null, settle };
  const changed = ask(changedQuestion(api));
  const home = { person: person.answer, changed: changed.answer };
  return { asked: [person, changed], home, settle };
}

/** Pages that show the same to everybody. */
const withoutPerson: readonly string[] = ['setup', 'signed-out', 'sign-in-error'];
