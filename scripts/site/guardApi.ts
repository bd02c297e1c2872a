import { apiHeaders } from '../../deploy/headers.ts';
import { serverCallback } from '../../deploy/serverCallback.ts';
import { withHeaders } from '../../deploy/withHeaders.ts';
import type { Handler } from '../../local/handler.ts';

/**
 * Whether a path is OpenMetadata's: what lies under `/api`, at the origin's root whatever the app's
 * base is, and in the confidential flow its callback.
 * @param serverPaths Those beside `/api`.
 */
export function isServerPath(pathname: string, serverPaths: readonly string[] = []): boolean {
  return pathname === '/api' || pathname.startsWith('/api/') || serverPaths.includes(pathname);
}

/**
 * OpenMetadata's answers with the headers that keep them from running on our origin.
 * @param base Of the app, which tells of a sign-in that failed at the server's callback.
 */
export function guardApi(api: Handler, base: string, serverPaths: readonly string[] = []): Handler {
  const guarded = withHeaders(api, async () => apiHeaders({ https: false }));
  const callback = serverCallback(guarded, base);
  return (request, connection) =>
    serverPaths.includes(new URL(request.url).pathname)
      ? callback(request, connection)
      : guarded(request, connection);
}
