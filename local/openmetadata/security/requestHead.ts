import { ApiFault } from '../errors.ts';

/** Bytes that Jetty gives the whole head of a request. */
const LIMIT = 8192;

/**
 * Refuses a request line (414) or a head (431) that is too long, as an ID token with 200 group ids
 * makes it.
 */
export function refuseLongHead(request: Request): void {
  const url = new URL(request.url);
  const line = `${request.method} ${url.pathname}${url.search} HTTP/1.1\r\n`.length;
  if (line > LIMIT) throw new ApiFault(414, 'URI Too Long', { shape: 'html' });
  const headers = [...request.headers].map(([name, value]) => `${name}: ${value}\r\n`.length);
  const head = headers.reduce((sum, length) => sum + length, line + 2);
  if (head <= LIMIT) return;
  throw new ApiFault(431, 'Request Header Fields Too Large', { shape: 'html' });
}
