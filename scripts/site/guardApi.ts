import { apiHeaders } from '../../deploy/headers.ts';
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

/** OpenMetadata's answers with the headers that keep them from running on our origin. */
export function guardApi(api: Handler): Handler {
  return withHeaders(api, async () => apiHeaders({ https: false }));
}
