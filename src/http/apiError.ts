/** What an answer outside 2xx said, in whichever of the server's shapes. */
export interface ApiErrorFacts {
  readonly method: string;
  /** Path of the request without query. */
  readonly path: string;
  readonly status: number;
  /** OpenMetadata's `code`, or its `errorType` when the server failed to handle something itself. */
  readonly code: string | null;
  /** OpenMetadata's own words. Not for the screen: some hold another person's address. */
  readonly serverMessage: string | null;
  /** The body was a web page: Jetty's, or that of a proxy in between. */
  readonly html: boolean;
}

/** The API answered outside 2xx. The message is safe to log: no token, query or body. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly code: string | null;
  readonly serverMessage: string | null;
  readonly html: boolean;

  constructor(facts: ApiErrorFacts) {
    super(`${facts.method} ${facts.path} answered ${facts.status}.`);
    this.method = facts.method;
    this.path = facts.path;
    this.status = facts.status;
    this.code = facts.code;
    this.serverMessage = facts.serverMessage;
    this.html = facts.html;
  }

  /**
   * The server does not have what was asked for: a plain 404, or the 500 with which OpenMetadata
   * reports an unknown path, a wrong method or a malformed id.
   */
  get isAbsent(): boolean {
    if (this.status === 404) return true;
    return this.status === 500 && /\[HTTP (404|405|406|415) /.test(this.serverMessage ?? '');
  }
}
