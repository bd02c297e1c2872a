import type { Fetch } from '../../../src/http/timedFetch.ts';
import { createMsalFetch } from './msalFetch.ts';
import { apiBaseUrl, createOurFetch } from './ourFetch.ts';

/** What the bench works from outside. */
export interface BearerPage {
  /** Ms for so many calls one after the other, over a fetch that answers at once. */
  readonly batch: (kind: Kind, calls: number) => Promise<number>;
  /** Ms of each of so many calls, to the clock's 0.1 ms. */
  readonly each: (kind: Kind, calls: number) => Promise<readonly number[]>;
  /** So many calls at the same moment, to the server, with a token that is over. */
  readonly together: (calls: number) => Promise<Together>;
}

export type Kind = 'fetch' | 'authorizedFetch' | 'acquireTokenSilent';

export interface Together {
  readonly ms: number;
  /** The same calls by `fetch`, ms. */
  readonly plainMs: number;
  readonly renewals: number;
}

const answer = new Response();
const instant: Fetch = async () => answer;
const url = new URL(`${apiBaseUrl}/v1/system/version`);

const kinds: Readonly<Record<Kind, Fetch>> = {
  fetch: instant,
  authorizedFetch: createOurFetch(instant).fetch,
  acquireTokenSilent: await createMsalFetch(instant),
};

const page: BearerPage = {
  batch: (kind, calls) =>
    time(async () => {
      for (let call = 0; call < calls; call++) await kinds[kind](url);
    }),
  each: async (kind, calls) => {
    const times: number[] = [];
    for (let call = 0; call < calls; call++) times.push(await time(() => kinds[kind](url)));
    return times;
  },
  together: async (calls) => {
    const plainMs = await time(() => callAll(window.fetch, 'plain', calls));
    const { fetch, renewals } = createOurFetch(window.fetch.bind(window), 0);
    const ms = await time(() => callAll(fetch, 'ours', calls));
    return { ms, plainMs, renewals: renewals() };
  },
};

async function callAll(fetch: Fetch, name: string, calls: number): Promise<void> {
  const ask = async (_: unknown, call: number) => {
    const response = await fetch(new URL(`?${name}=${call}`, url));
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    await response.text();
  };
  await Promise.all(Array.from({ length: calls }, ask));
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

Object.assign(window, { bearerPage: page });
