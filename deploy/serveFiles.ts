import type { Handler } from '../local/handler.ts';
import { kindOf } from './addresses.ts';
import { cacheControl } from './headers.ts';
import { type Encoding, encodings, type SiteFile, type SiteFiles } from './siteFiles.ts';

export interface ServeOptions {
  /** Read whole beforehand: no request reaches the disk. Holds `/index.html`. */
  readonly files: SiteFiles;
  /** Begins and ends with a slash. */
  readonly base: string;
}

/**
 * Serves a single-page app as the nginx template does: files as they are, `index.html` at every
 * other address below `base`, but 404 for what can only be a file.
 */
export function serveFiles(options: ServeOptions): Handler {
  return async (request) => answerFrom(options, request);
}

function answerFrom({ files, base }: ServeOptions, request: Request): Response {
  const url = new URL(request.url);
  if (!['GET', 'HEAD'].includes(request.method)) {
    return plain(405, 'Only GET and HEAD here.', { Allow: 'GET, HEAD' });
  }
  if (`${url.pathname}/` === base) return redirect(base + url.search);
  if (!url.pathname.startsWith(base)) return plain(404, `The app is at ${base}.`);
  const path = url.pathname.slice(base.length - 1);
  if (kindOf(path) === 'page') return sendPage(files, request);
  const file = files.get(path);
  return file ? send(file, path, request) : plain(404, 'There is no such file.');
}

function sendPage(files: SiteFiles, request: Request): Response {
  const page = files.get('/index.html');
  if (page === undefined) throw new Error('The build holds no index.html: run npm run build.');
  return send(page, '/index.html', request);
}

function send(file: SiteFile, path: string, request: Request): Response {
  const accepted = request.headers.get('accept-encoding') ?? '';
  const encoding = encodings.find((name) => file.encoded.has(name) && accepts(accepted, name));
  const body = (encoding && file.encoded.get(encoding)) ?? file.body;
  const headers = new Headers({
    'Content-Type': file.contentType,
    'Content-Length': String(body.length),
    'Cache-Control': cacheControl(path),
  });
  if (file.encoded.size > 0) headers.set('Vary', 'Accept-Encoding');
  if (encoding !== undefined) headers.set('Content-Encoding', encoding);
  return new Response(request.method === 'HEAD' ? null : body, { headers });
}

/** @see RFC 9110 section 12.5.3; a weight of 0 is a refusal, other weights are not compared. */
function accepts(acceptEncoding: string, encoding: Encoding): boolean {
  return acceptEncoding.split(',').some((item) => {
    const [name = '', weight = ''] = item.split(';');
    return name.trim() === encoding && !/^\s*q=0(\.0*)?\s*$/.test(weight);
  });
}

function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { Location: location } });
}

function plain(status: number, text: string, headers: Record<string, string> = {}): Response {
  const type = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response(`${text}\n`, { status, headers: { ...type, ...headers } });
}
