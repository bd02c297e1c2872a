import { RequestFailed, requestFailed } from './requestFailed.ts';
import { methodOf, urlOf } from './requestParts.ts';
import type { Fetch } from './timedFetch.ts';

/** A call that failed. Holds no query, header or body, and of the path only what names nothing. */
export interface LoggedFailure {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly method: string;
  /** `/api/v1/tables/…`: what comes after the kind of thing may be a name. */
  readonly path: string;
  /** An HTTP status, or why there was none: `unreachable`, `timeout`, `offline`. */
  readonly outcome: string;
  /** By which a server or proxy finds the call in its own log; empty when it gave none. */
  readonly correlationId: string;
}

export interface FailureLog {
  /** The same `fetch`, whose failures are kept. */
  readonly watch: (fetch: Fetch) => Fetch;
  /** The newest last. */
  readonly failures: () => readonly LoggedFailure[];
}

const mostKept = 20;

/** Remembers the last failures of calls, in memory, for the person to hand on. */
export function createFailureLog(): FailureLog {
  let kept: readonly LoggedFailure[] = [];
  const keep = (failure: LoggedFailure) => {
    kept = [...kept, failure].slice(-mostKept);
  };
  const watch =
    (fetch: Fetch): Fetch =>
    async (input, init) => {
      const call = { method: methodOf(input, init), path: shortPath(urlOf(input)) };
      try {
        const answer = await fetch(input, init);
        if (answer.status >= 400)
          keep({
            at: Date.now(),
            ...call,
            outcome: String(answer.status),
            correlationId: idOf(answer),
          });
        return answer;
      } catch (error) {
        const failed = requestFailed(error, call.method, call.path);
        if (failed instanceof RequestFailed)
          keep({ at: Date.now(), ...call, outcome: failed.failure, correlationId: '' });
        throw error;
      }
    };
  return { watch, failures: () => kept };
}

/** The first segments name a kind of thing, the rest a thing or a person. */
function shortPath({ pathname }: URL): string {
  const segments = pathname.split('/');
  return segments.length <= 4 ? pathname : `${segments.slice(0, 4).join('/')}/…`;
}

function idOf({ headers }: Response): string {
  const id = headers.get('x-request-id') ?? headers.get('x-correlation-id') ?? '';
  return /^[\w.:-]{1,100}$/.test(id) ? id : '';
}
