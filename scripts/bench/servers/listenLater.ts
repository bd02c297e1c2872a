import type { Handler } from '../../../local/handler.ts';
import { type Listening, listen } from '../../../local/listen.ts';

/** A server on a free port, whose handler is made when its address is known. */
export interface LateServer extends Listening {
  readonly serve: (handler: Handler) => void;
}

export async function listenLater(): Promise<LateServer> {
  let handler: Handler = async () => new Response(null, { status: 503 });
  const listening = await listen((...request) => handler(...request), {
    port: 0,
    keepAlive: true,
  });
  const serve = (next: Handler) => {
    handler = next;
  };
  return { ...listening, serve };
}
