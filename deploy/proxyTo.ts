import type { Handler } from '../local/handler.ts';

/**
 * A step upwards behind an encoded slash. A name's `%2F` must arrive as it is, but a server that
 * decodes it first would leave the path that was looked at, with what this proxy may reach.
 */
const stepUp = /(?:\/|%2f|%5c)(?:\.|%2e){2}(?:;|\/|%2f|%5c|$)/i;

/**
 * Passes requests on to `upstream` and its answers back, redirects too.
 * @param upstream Origin with an optional path in front, no trailing slash.
 * @param explain What to say where the server can't be reached; default: its address and the reason,
 * for whoever runs it on their own machine.
 * @returns 502 with that in plain text; 400 to an address that leads upwards.
 */
export function proxyTo(
  upstream: string,
  fetch = globalThis.fetch,
  explain = (error: unknown) => `${upstream} can't be reached: ${reason(error)}`,
): Handler {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    if (stepUp.test(pathname)) return plain(400, 'The address leads upwards.');
    try {
      return passBack(await fetch(upstream + pathname + search, passOn(request)));
    } catch (error) {
      return plain(502, explain(error));
    }
  };
}

function plain(status: number, text: string): Response {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
  return new Response(`${text}\n`, { status, headers });
}

/** `duplex` is demanded of a streamed body and not yet in the DOM's types. */
function passOn(request: Request): RequestInit & { duplex: 'half' } {
  const headers = withoutHopByHop(request.headers);
  for (const name of ['host', 'content-length', 'expect']) headers.delete(name);
  // `fetch` decodes what it gets, so only what it can decode may be offered.
  headers.set('accept-encoding', 'gzip');
  return {
    method: request.method,
    headers,
    body: request.body,
    redirect: 'manual',
    signal: request.signal,
    duplex: 'half',
  };
}

function passBack(response: Response): Response {
  const headers = withoutHopByHop(response.headers);
  if (headers.has('content-encoding')) {
    headers.delete('content-encoding');
    headers.delete('content-length');
  }
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}

/** @see RFC 9110 section 7.6.1: also gone is what the `Connection` header names. */
function withoutHopByHop(headers: Headers): Headers {
  const kept = new Headers(headers);
  const named = (headers.get('connection') ?? '').split(',').map((name) => name.trim());
  for (const name of [...hopByHop, ...named]) if (name !== '') kept.delete(name);
  return kept;
}

const hopByHop: readonly string[] = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** `fetch` says "fetch failed"; what failed is in its cause, for two addresses in a list. */
function reason(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (cause instanceof AggregateError) return cause.errors.map(reason).join(', ');
  return cause instanceof Error ? cause.message : String(cause);
}
