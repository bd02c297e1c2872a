import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Handler } from './handler.ts';
import { PortTaken } from './PortTaken.ts';

export interface Listening {
  /** `http://localhost:<port>`. */
  readonly origin: string;
  readonly port: number;
  /** Ends open connections at once, the unanswered ones too. */
  readonly close: () => Promise<void>;
}

export interface ListenOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Default: both loopback addresses, so that `localhost` and `127.0.0.1` work alike. */
  readonly host?: string;
  /** Whether a connection serves many requests, as any web server does; default: one alone. */
  readonly keepAlive?: boolean;
}

/** @throws {PortTaken} when another process listens there. */
export async function listen(handler: Handler, options: ListenOptions): Promise<Listening> {
  const server = await bind(handler, options, options.host ?? '127.0.0.1');
  const port = portOf(server);
  const servers = [server];
  const close = async () => {
    await Promise.all(servers.map(closeServer));
  };
  try {
    if (options.host === undefined) servers.push(await bind(handler, { ...options, port }, '::1'));
  } catch (error) {
    if (!hasCode(error, 'EADDRNOTAVAIL', 'EAFNOSUPPORT')) {
      await close();
      throw error;
    }
  }
  return { origin: `http://localhost:${port}`, port, close };
}

async function bind(
  handler: Handler,
  { port, keepAlive = false }: ListenOptions,
  host: string,
): Promise<Server> {
  const server = createServer(toListener(handler));
  // A browser sends a request again when a connection that it reuses is cut: the fault `drop` would
  // heal itself unseen. A connection that serves one request has nothing to reuse.
  if (!keepAlive) server.maxRequestsPerSocket = 1;
  server.listen({ port, host });
  try {
    await once(server, 'listening');
  } catch (error) {
    if (error instanceof Error && hasCode(error, 'EADDRINUSE')) throw new PortTaken(port, error);
    throw error;
  }
  return server;
}

function toListener(handler: Handler) {
  const answer = async (request: Request, { incoming, outgoing }: HttpBindings) => {
    const isLoopback = isLoopbackAddress(incoming.socket.remoteAddress);
    try {
      return await handler(request, { destroy: () => outgoing.destroy(), isLoopback });
    } catch (error) {
      if (!outgoing.destroyed) console.error(error);
      return new Response('Internal error: see the terminal.', { status: 500 });
    }
  };
  return getRequestListener(
    // We only make HTTP/1 servers, so the bindings are never the HTTP/2 ones.
    (request, bindings) => answer(request, bindings as HttpBindings),
    { overrideGlobalObjects: false },
  );
}

function isLoopbackAddress(address: string | undefined): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address ?? '');
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('Not a TCP server.');
  return address.port;
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
