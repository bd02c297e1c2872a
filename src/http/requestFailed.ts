/** Why no answer came: no network at all, nobody there (or refused), or the time was up. */
export type RequestFailure = 'offline' | 'unreachable' | 'timeout';

/** A request got no complete answer. The message is safe to log: no query, header or body. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  readonly failure: RequestFailure;
  readonly method: string;
  /** Without query. */
  readonly path: string;

  constructor(failure: RequestFailure, method: string, path: string, cause?: unknown) {
    super(`${method} ${path}: ${failure}`, { cause });
    this.failure = failure;
    this.method = method;
    this.path = path;
  }
}

/**
 * Reads what `fetch`, or reading a body, threw.
 * @returns what to throw: network failures and time limits as RequestFailed, all else as it is.
 */
export function requestFailed(error: unknown, method: string, path: string): unknown {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return new RequestFailed('timeout', method, path, error);
  if (!(error instanceof TypeError)) return error;
  const offline = globalThis.navigator?.onLine === false;
  return new RequestFailed(offline ? 'offline' : 'unreachable', method, path, error);
}
