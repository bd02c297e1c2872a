/**
 * The four shapes of an error: `{"code","message"}`; `{"responseMessage","errorType"}` for what the
 * server did not foresee, an unknown path included; plain text for JSON that does not parse; HTML
 * from the HTTP server below.
 */
export type ErrorShape = 'code' | 'unhandled' | 'text' | 'html';

interface Details {
  readonly shape?: ErrorShape;
  /** Whether `WWW-Authenticate: om-auth` is sent. Default: with 401, 403, 404 and 409. */
  readonly challenge?: boolean;
}

/** A refusal; `respondToError` is the one place that turns it into a response. */
export class ApiFault extends Error {
  override readonly name = 'ApiFault';
  readonly status: number;
  readonly shape: ErrorShape;
  readonly challenge: boolean;

  constructor(status: number, message: string, details: Details = {}) {
    super(message);
    this.status = status;
    this.shape = details.shape ?? 'code';
    this.challenge = details.challenge ?? [401, 403, 404, 409].includes(status);
  }
}

const processing = (reason: string) =>
  `An exception with message [${reason}] was thrown while processing request.`;

/** 500 with `responseMessage`: what the server answers to an exception it has no mapping for. */
export function unhandled(reason: string): ApiFault {
  return new ApiFault(500, processing(reason), { shape: 'unhandled' });
}

/** 500 with `code` and `message`: an exception while the token was checked. */
export function failedInFilter(reason: string): ApiFault {
  return new ApiFault(500, processing(reason));
}

/** 404. The name stands in the message as it is given: the caller quotes it where the server does. */
export function notFound(type: string, name: string): ApiFault {
  return new ApiFault(404, `${type} instance for ${name} not found`);
}

/** What a path, a malformed id or a number that is none gives: 500 that names a 404. */
export function noSuchPath(): ApiFault {
  return unhandled('HTTP 404 Not Found');
}

/** 403 for an operation such as `Create` or `EditDisplayName`. */
export function operationNotAllowed(user: string, operation: string): ApiFault {
  const principal = `CatalogPrincipal{name='${user}'}`;
  return new ApiFault(403, `Principal: ${principal} operations [${operation}] not allowed`);
}

/** 403 for what only administrators may do. */
export function notAdmin(user: string): ApiFault {
  return new ApiFault(403, `Principal: CatalogPrincipal{name='${user}'} is not admin`);
}
