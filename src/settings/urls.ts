import { isTransportSafe } from '../http/isTransportSafe.ts';

/**
 * An absolute https URL without user name, query or fragment (plain http on this machine only), or
 * undefined. The text is looked at too: parsers forgive blanks, backslashes and an empty query.
 */
export function readUrl(value: unknown): URL | undefined {
  const url = readEndpoint(value);
  return url && !/[?]/.test(url.href) ? url : undefined;
}

/** As `readUrl`, with a query if need be (RFC 6749, 3.1). */
export function readEndpoint(value: unknown): URL | undefined {
  if (typeof value !== 'string' || /[\s\\#]/.test(value) || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  return isTransportSafe(url) && !url.username && !url.password ? url : undefined;
}

/** Without slashes at its end. The lookbehind keeps a long row of them from being tried at each. */
export function withoutSlash(url: string): string {
  return url.replace(/(?<!\/)\/+$/, '');
}
