import type { TokenSource } from '../auth/session.ts';
import { headersOf } from '../http/headersOf.ts';
import { createRepeat } from '../http/repeatWhenBusy.ts';
import { urlOf } from '../http/requestParts.ts';
import type { Fetch } from '../http/timedFetch.ts';
import { type Wait, wait } from '../http/wait.ts';
import { mayCarryBearer } from './mayCarryBearer.ts';
import { createRenewOnce } from './renewOnce.ts';
import { type SignableCall, signableCall } from './signableCall.ts';

export interface AuthorizedFetchDependencies {
  /** Absolute URL of the API; the bearer goes to its scheme, host and port and nowhere else. */
  readonly apiBaseUrl: string;
  readonly tokens: TokenSource;
  /** With a time limit of its own, for one exchange. */
  readonly fetch: Fetch;
  /** The bearer is an access token, so that the API may ask for more claims in it. Default false. */
  readonly answersClaimsChallenges?: boolean;
  readonly wait?: Wait;
  /** From 0 to 1, 1 excluded. */
  readonly random?: () => number;
}

/**
 * A `fetch` that signs requests to the API; everything else passes untouched, and so does a
 * request that brings an `Authorization` of its own.
 *
 * A token that was refused as expired or unknown, or for want of claims, is replaced once, and the
 * request sent once more, unless its body is a stream. GET, HEAD and OPTIONS are repeated while
 * the server is busy, within limits. Every other answer, and that to the second try, is the
 * caller's. Redirects are errors: they could lead the bearer to another origin (RFC 9700, 4.9.1).
 * @throws {SignInRequired} when no token can be had.
 */
export function authorizedFetch(dependencies: AuthorizedFetchDependencies): Fetch {
  const { fetch } = dependencies;
  const api = new URL(dependencies.apiBaseUrl);
  const renewOnce = createRenewOnce({ answersClaimsChallenges: false, ...dependencies });
  const repeat = createRepeat({ wait, random: Math.random, ...dependencies });
  return async (input, init) => {
    const url = urlOf(input);
    if (!mayCarryBearer(url, api)) return fetch(input, init);
    const headers = headersOf(input, init);
    if (headers.has('authorization')) return fetch(input, init);
    const call = signableCall(fetch, { url, headers }, input, init);
    call.signal?.throwIfAborted();
    const send = renewOnce(call);
    return isSafe(call) ? repeat(send, call.signal) : send();
  };
}

const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Whether sending it twice does what sending it once does (RFC 9110, 9.2.1). */
function isSafe({ method, isRepeatable }: SignableCall): boolean {
  return isRepeatable && safeMethods.includes(method);
}
