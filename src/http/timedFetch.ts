import { requestFailed } from './requestFailed.ts';
import { methodOf, signalOf, urlOf } from './requestParts.ts';

export type Fetch = typeof globalThis.fetch;

/**
 * A `fetch` whose time limit covers the whole exchange, the body included.
 * @param limitMs Milliseconds from the call to the last byte.
 * @throws {RequestFailed} when no answer comes; the caller's own abort passes as it is.
 */
export function timedFetch(fetch: Fetch, limitMs: number): Fetch {
  return async (input, init) => {
    const limit = AbortSignal.timeout(limitMs);
    const own = signalOf(input, init);
    try {
      return await fetch(input, { ...init, signal: own ? AbortSignal.any([own, limit]) : limit });
    } catch (error) {
      throw requestFailed(error, methodOf(input, init), urlOf(input).pathname);
    }
  };
}
