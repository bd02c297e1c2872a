/** A copy, to be written to. Headers in `init` take the place of the request's own. */
export function headersOf(input: RequestInfo | URL, init: RequestInit | undefined): Headers {
  return new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
}
