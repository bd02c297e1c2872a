import type { Handler } from '../handler.ts';

/**
 * Lets browsers read what Entra lets them read: the token endpoint from the origins of registered
 * single-page applications, documents from anywhere. Stands before the faults, so that an answer
 * made up there can be read like Entra's own.
 */
export function withCors(
  handler: Handler,
  tokenPath: string,
  documentPaths: readonly string[],
  redirectUris: readonly string[],
): Handler {
  const origins = redirectUris.map((uri) => new URL(uri).origin);
  const allowedOrigin = (request: Request) => {
    const origin = request.headers.get('origin');
    const { pathname } = new URL(request.url);
    if (origin === null) return null;
    if (documentPaths.includes(pathname)) return '*';
    return pathname === tokenPath && origins.includes(origin) ? origin : null;
  };
  return async (request, connection) => {
    const allowed = allowedOrigin(request);
    if (request.method === 'OPTIONS') return answerPreflight(request, allowed);
    const response = await handler(request, connection);
    if (allowed === null) return response;
    const headers = new Headers(response.headers);
    headers.set('access-control-allow-origin', allowed);
    headers.set('vary', 'origin');
    return new Response(response.body, { status: response.status, headers });
  };
}

function answerPreflight(request: Request, allowed: string | null): Response {
  const headers = new Headers();
  if (allowed !== null) {
    headers.set('access-control-allow-origin', allowed);
    headers.set('access-control-allow-methods', 'GET, POST, OPTIONS');
    headers.set('access-control-max-age', '600');
    const asked = request.headers.get('access-control-request-headers');
    if (asked !== null) headers.set('access-control-allow-headers', asked);
  }
  return new Response(null, { status: 204, headers });
}
