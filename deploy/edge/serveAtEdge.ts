import type { Handler } from '../../local/handler.ts';
import { type AddressKind, kindOf } from '../addresses.ts';
import { apiHeaders, cacheControl, securityHeaders } from '../headers.ts';
import { inlineHashes } from '../inlineHashes.ts';
import { proxyTo } from '../proxyTo.ts';
import { serverCallback } from '../serverCallback.ts';
import { withHeaders } from '../withHeaders.ts';
import { type EdgeVariables, edgeFaults } from './edgeVariables.ts';

/**
 * The app and OpenMetadata's `/api` on one origin, as nginx serves them, on a host of static files
 * with functions. The rules of such hosts alone can't: what they pass on gets no headers of ours.
 * @param assets Answers a file of the build and, where there is none, `index.html`.
 * @returns 500 to everything, with what is wrong in plain text, while the variables are: nginx would
 * not start with them.
 */
export function serveAtEdge(variables: EdgeVariables, assets: Handler): Handler {
  const faults = edgeFaults(variables);
  if (faults.length > 0) {
    return async () => plain(500, ['The configuration is wrong:', ...faults].join('\n'));
  }
  const { OPENMETADATA_URL = '' } = variables;
  const upstream = proxyTo(OPENMETADATA_URL.replace(/\/+$/, ''), fetch, unreachable);
  const api = withHeaders(upstream, async () => apiHeaders({ https: true }));
  const callback = serverCallback(api, '/');
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (/^\/api(\/|$)/.test(pathname)) return api(request);
    if (isServers(variables) && pathname === '/callback') return callback(request);
    const kind = kindOf(pathname);
    const answer = await answerFrom(assets, kind, request);
    return dress(answer, kind === 'page' ? '/index.html' : pathname, variables);
  };
}

/** Strangers are told nothing of what lies behind. */
function unreachable(): string {
  return "OpenMetadata can't be reached.";
}

const entra = 'https://login.microsoftonline.com';

/** Whether OpenMetadata runs the sign-in. */
function isServers({ FLOW }: EdgeVariables): boolean {
  return FLOW === 'confidential';
}

async function answerFrom(assets: Handler, kind: AddressKind, request: Request): Promise<Response> {
  if (!['GET', 'HEAD'].includes(request.method)) return plain(405, 'Only GET and HEAD here.');
  if (kind === 'hidden') return plain(404, 'There is no such file.');
  // By its own name: Cloudflare would lead /table/a%2Fb to /table/a/b, another table.
  const page = new URL('/index.html', request.url);
  const answer = await assets(kind === 'page' ? new Request(page, request) : request);
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
  return isPage && kind === 'file' ? plain(404, 'There is no such file.') : answer;
}

async function dress(answer: Response, path: string, variables: EdgeVariables): Promise<Response> {
  const html = path === '/index.html' && answer.ok ? await answer.text() : null;
  const policy = securityHeaders({
    ...inlineHashes(html ?? ''),
    tokenOrigin: variables.AUTHORITY_ORIGIN || (isServers(variables) ? undefined : entra),
    apiOrigin: variables.API_ORIGIN || undefined,
    reportUri: variables.REPORT_URI || undefined,
    https: true,
  });
  const { status, statusText } = answer;
  const headers = new Headers(answer.headers);
  for (const [name, value] of policy) headers.set(name, value);
  const isFile = answer.ok || status === 304;
  headers.set('Cache-Control', isFile ? cacheControl(path) : 'no-store');
  return new Response(html ?? answer.body, { status, statusText, headers });
}

function plain(status: number, text: string): Response {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
  return new Response(`${text}\n`, { status, headers });
}
