import { type Arrival, stateOf, takeArrival } from './auth/arrival.ts';
import { exchangeOf } from './auth/entra/exchange.ts';
import { fieldsOf, textField } from './auth/fields.ts';
import { type KeptSettings, readHeadStart, readKept } from './auth/headStart.ts';
import { readOuting } from './auth/keptOuting.ts';
import { type AheadRequest, sendAhead } from './http/sendAhead.ts';
import type { Fetch } from './http/timedFetch.ts';

/**
 * The first script of the page: the build puts it into `index.html` itself. It takes an answer of the
 * authority out of the address and sends what the page is certain to ask first, while the files that
 * will ask are still on their way. What the answers mean is for the app to judge.
 */

declare global {
  interface Window {
    /** For `main.tsx`, which takes it away: the next person at the machine finds no answer in it. */
    ahead?: {
      readonly arrival: Arrival;
      /** The browser's, with the answers to what was sent ahead. */
      readonly fetch: Fetch;
    };
  }
}

const { location, history, fetch } = window;
const { origin, pathname, hash } = location;
const arrival = takeArrival(location, history);

const base = import.meta.env.BASE_URL;

function requests(): readonly AheadRequest[] {
  const exchange = exchangeOf(hash, origin + pathname);
  // A state that has had its answer brings no other: see `takeOuting`.
  if (!exchange || !readOuting(stateOf(hash))) {
    const start = pathname === base ? readHeadStart(origin) : null;
    return start ? questions(start, start.record.bearer.token) : [];
  }
  const kept = (exchange.path ?? base) === base ? readKept(origin) : null;
  return [kept ? { ...exchange, next: (answer) => questionsAfter(answer, kept) } : exchange];
}

/** What is asked with the token that an exchange brings. */
async function questionsAfter(answer: Response, kept: KeptSettings) {
  const given = fieldsOf(await answer.json().catch(() => null));
  const token = textField(given, kept.bearer);
  return token ? questions(kept, token) : [];
}

/** What the home page asks first. */
function questions({ apiBaseUrl, home }: KeptSettings, token: string): readonly AheadRequest[] {
  const authorization = `Bearer ${token}`;
  return home.map((path) => {
    const url = `${apiBaseUrl}/v1${path}`;
    return {
      url,
      init: { headers: { accept: 'application/json', authorization }, redirect: 'error' },
      isMeant: (asked, { headers }) =>
        asked === url && new Headers(headers).get('authorization') === authorization,
      times: 1,
    };
  });
}

// The script before this one has found whether a session, or an answer that brings one, is there.
const isExpected = document.documentElement.className !== '';
window.ahead = { arrival, fetch: isExpected ? sendAhead(fetch, requests()) : fetch };
