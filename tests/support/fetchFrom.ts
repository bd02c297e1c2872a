import type { Handler } from '../../local/handler.ts';
import type { Fetch } from '../../src/http/timedFetch.ts';

/** A server in the place of the network. Like `fetch`, it gives up when the signal is aborted. */
export function fetchFrom(server: Handler): Fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    return server(request);
  };
}
