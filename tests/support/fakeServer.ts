import type { Handler } from '../../local/handler.ts';

/** A server that says what it was asked for: the simplest thing to put faults in front of. */
export const fakeServer: Handler = async (request) =>
  new Response(`${request.method} ${new URL(request.url).pathname}`);
