import type { GenericSchema } from 'valibot';
import { readAnswer } from '../http/readAnswer.ts';
import { requestFailed } from '../http/requestFailed.ts';
import type { Fetch } from '../http/timedFetch.ts';
import type { ServerVersion } from '../settings/serverFacts.ts';

/** The OpenMetadata API with the person's bearer on it. */
export interface Api {
  /** Same signature as `fetch`, for any client library. */
  readonly fetch: Fetch;
  /** The server's version, which decides what is asked for. */
  readonly version: ServerVersion;
  /**
   * GETs a path below `/v1` and returns what `schema` makes of the answer.
   * @throws {ApiError} @throws {UnexpectedAnswer} @throws {RequestFailed} @throws {SignInRequired}
   */
  readonly get: <T>(
    path: string,
    schema: GenericSchema<unknown, T>,
    signal?: AbortSignal,
  ) => Promise<T>;
  /**
   * Writes below `/v1`, a body as JSON, and returns what `schema` makes of the answer. Fails as
   * `get` does.
   * @param headers Beside `accept`; `content-type` where the body is no plain JSON.
   */
  readonly send: <T>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    schema: GenericSchema<unknown, T>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<T>;
}

export interface ApiDependencies {
  readonly apiBaseUrl: string;
  readonly version: ServerVersion;
  /** Signed, and with a time limit. */
  readonly fetch: Fetch;
}

export function createApi({ apiBaseUrl, version, fetch }: ApiDependencies): Api {
  async function call<T>(path: string, init: RequestInit, schema: GenericSchema<unknown, T>) {
    const url = new URL(`${apiBaseUrl}/v1${path}`);
    const named = { method: init.method ?? 'GET', path: url.pathname };
    const headers = { accept: 'application/json', ...init.headers };
    const response = await fetch(url, { ...init, headers }).catch((error: unknown) => {
      throw requestFailed(error, named.method, named.path);
    });
    return readAnswer(response, schema, named);
  }

  return {
    fetch,
    version,
    get: (path, schema, signal) => call(path, signal ? { signal } : {}, schema),
    send: (method, path, body, schema, headers = {}) => {
      if (body === undefined) return call(path, { method, headers }, schema);
      const typed = { 'content-type': 'application/json', ...headers };
      return call(path, { method, headers: typed, body: JSON.stringify(body) }, schema);
    },
  };
}

/** Whether the server is at least of this version. */
export function isSince(
  { major, minor }: ServerVersion,
  since: readonly [number, number],
): boolean {
  return major > since[0] || (major === since[0] && minor >= since[1]);
}

/** One path segment: a name with dots, slashes or percent signs stays one. */
export function segment(name: string): string {
  return encodeURIComponent(name);
}
