import type { Handler } from '../../../local/handler.ts';

/** As `POST /_local/faults` takes it. */
export interface Fault {
  // Method and path, * for anything: "POST /*/token".
  readonly match: string;
  readonly times?: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly delayMs?: number;
  readonly drop?: boolean;
}

/** A request that a local server was sent, as its log tells it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
  readonly bearer: string | null;
}

/** The switches of a local server, worked from this process. */
export interface LocalServer {
  readonly origin: string;
  readonly arm: (fault: Fault) => Promise<void>;
  readonly moveClock: (offsetSeconds: number) => Promise<void>;
  /** Those whose `METHOD /path` fits, all of them without a pattern. */
  readonly requests: (fits?: RegExp) => Promise<readonly SeenRequest[]>;
  readonly forgetRequests: () => Promise<void>;
  /** Ends a person's sessions and refresh tokens. Identity provider only. */
  readonly revoke: (person: string) => Promise<void>;
  /** Claims of the next ID token. Identity provider only. */
  readonly overrideIdToken: (claims: Readonly<Record<string, unknown>>) => Promise<void>;
  /** No fault and the right time. */
  readonly mend: () => Promise<void>;
  /** As at the start: no request is remembered either. */
  readonly reset: () => Promise<void>;
}

/** @param handler With `withFaults` in it. */
export function controlServer(handler: Handler, origin: string): LocalServer {
  const ask = async (method: string, path: string, body?: unknown) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await handler(new Request(`${origin}/_local/${path}`, init));
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return response;
  };
  const post = async (path: string, body: unknown) => void (await ask('POST', path, body));
  const forgetRequests = async () => void (await ask('DELETE', 'requests'));
  const moveClock = (offsetSeconds: number) => post('clock', { offsetSeconds });
  const mend = async () => {
    await ask('DELETE', 'faults');
    await moveClock(0);
  };
  return {
    origin,
    arm: (fault) => post('faults', fault),
    moveClock,
    requests: async (fits = /./) => {
      const log: SeenRequest[] = await (await ask('GET', 'requests')).json();
      return log.filter(({ method, path }) => fits.test(`${method} ${path}`));
    },
    forgetRequests,
    revoke: (person) => post('revoke', { person }),
    overrideIdToken: (idToken) => post('tokens', { idToken }),
    mend,
    reset: async () => {
      await mend();
      await forgetRequests();
    },
  };
}
