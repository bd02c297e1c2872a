import { methodOf, signalOf } from '../http/requestParts.ts';
import type { Fetch } from '../http/timedFetch.ts';

/** A request that can be sent with one token, and again with another. */
export interface SignableCall {
  readonly method: string;
  readonly signal: AbortSignal | null;
  /** Not with a stream as its body: that can be read only once. */
  readonly isRepeatable: boolean;
  readonly send: (token: string) => Promise<Response>;
}

/** What was checked, and so is what is sent. */
export interface Checked {
  /** The address, resolved. */
  readonly url: URL;
  /** The call's own, to be written to. */
  readonly headers: Headers;
}

export function signableCall(
  fetch: Fetch,
  checked: Checked,
  input: RequestInfo | URL,
  init: RequestInit | undefined,
): SignableCall {
  const isRequest = input instanceof Request;
  return {
    method: methodOf(input, init),
    signal: signalOf(input, init),
    isRepeatable: !isStream(init?.body),
    send: isRequest ? sendRequest(fetch, new Request(input, init)) : sendTo(fetch, checked, init),
  };
}

/** A plain address costs no Request object. */
function sendTo(
  fetch: Fetch,
  { url, headers }: Checked,
  init: RequestInit | undefined,
): SignableCall['send'] {
  return (token) => {
    headers.set('authorization', `Bearer ${token}`);
    return fetch(url.href, { ...init, headers, redirect: 'error' });
  };
}

/** A request's body can be read once; its clones share it. Its headers know the body's type. */
function sendRequest(fetch: Fetch, request: Request): SignableCall['send'] {
  const headers = new Headers(request.headers);
  return (token) => {
    headers.set('authorization', `Bearer ${token}`);
    return fetch(request.clone(), { headers, redirect: 'error' });
  };
}

function isStream(body: unknown): boolean {
  if (body instanceof ReadableStream) return true; // not an async iterable in every browser
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
