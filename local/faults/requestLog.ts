import { createHash } from 'node:crypto';

export interface LoggedRequest {
  /** ISO 8601, by this machine's clock, which `POST /_local/clock` does not move. */
  readonly at: string;
  readonly method: string;
  /** Without query: it may hold a code. */
  readonly path: string;
  /** Null until the answer leaves, and for good when the connection was cut. */
  status: number | null;
  /** First 12 hex digits of the bearer token's SHA-256: tells tokens apart and gives none away. */
  readonly bearer: string | null;
}

const limit = 5000;

/** The newest requests in the order of their arrival; the oldest give way. */
export function createRequestLog() {
  const entries: LoggedRequest[] = [];
  return {
    entries: (): readonly LoggedRequest[] => entries,
    clear: () => entries.splice(0),
    add(request: Request): LoggedRequest {
      const entry = toEntry(request);
      entries.push(entry);
      if (entries.length > limit) entries.shift();
      return entry;
    },
  };
}

function toEntry(request: Request): LoggedRequest {
  return {
    at: new Date().toISOString(),
    method: request.method,
    path: new URL(request.url).pathname,
    status: null,
    bearer: fingerprint(request.headers.get('authorization')),
  };
}

function fingerprint(authorization: string | null): string | null {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return null;
  return createHash('sha256').update(token).digest('hex').slice(0, 12);
}
