/**
 * What `fetch(input, init)` would ask for, read without making a Request: `init` wins over the
 * request that it goes with.
 */

/** Absolute; a relative address is resolved against the document, as `fetch` does. */
export function urlOf(input: RequestInfo | URL): URL {
  if (input instanceof Request) return new URL(input.url);
  return new URL(input, globalThis.document?.baseURI);
}

export function methodOf(input: RequestInfo | URL, init: RequestInit | undefined): string {
  const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
  return method.toUpperCase();
}

/** Null in `init` takes the request's own signal off. */
export function signalOf(
  input: RequestInfo | URL,
  init: RequestInit | undefined,
): AbortSignal | null {
  if (init?.signal !== undefined) return init.signal;
  return input instanceof Request ? input.signal : null;
}
