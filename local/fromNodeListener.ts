import { IncomingMessage, type RequestListener, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Handler } from './handler.ts';

/** Makes a fetch-style handler of a Node request listener, such as a Koa app's `callback()`. */
export function fromNodeListener(listener: RequestListener): Handler {
  return async (request) => {
    const incoming = await toIncoming(request);
    const outgoing = new CollectedResponse(incoming);
    listener(incoming, outgoing);
    return outgoing.collected;
  };
}

async function toIncoming(request: Request): Promise<IncomingMessage> {
  const url = new URL(request.url);
  const body = Buffer.from(await request.arrayBuffer());
  const incoming = new IncomingMessage(new Socket()); // never connected: nothing is sent
  incoming.method = request.method;
  incoming.url = url.pathname + url.search;
  incoming.headers = {
    ...Object.fromEntries(request.headers),
    host: url.host,
    'content-length': String(body.length),
  };
  incoming.push(body);
  incoming.push(null);
  return incoming;
}

/** Keeps what is written instead of sending it. */
class CollectedResponse extends ServerResponse {
  readonly #chunks: Uint8Array[] = [];
  #resolve: (response: Response) => void = () => undefined;
  readonly collected = new Promise<Response>((resolve) => {
    this.#resolve = resolve;
  });

  override write(chunk: unknown): boolean {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) {
      this.#chunks.push(Buffer.from(chunk));
    }
    return true;
  }

  override end(chunk?: unknown): this {
    this.write(chunk);
    const body = Buffer.concat(this.#chunks);
    const headers = this.#toHeaders();
    const init = { status: this.statusCode, headers };
    this.#resolve(new Response(body.length === 0 ? null : body, init));
    this.emit('finish');
    return this;
  }

  #toHeaders(): Headers {
    const headers = new Headers();
    for (const [name, value] of Object.entries(this.getHeaders())) {
      for (const each of Array.isArray(value) ? value : [value]) headers.append(name, String(each));
    }
    return headers;
  }
}
