import { readHttpDate } from './httpDate.ts';

/**
 * How long the server asks to be left alone, in ms; 0 when that moment is past, null when it does
 * not say. A date is measured by the server's own clock (`Date`) where that can be read.
 * @param now Milliseconds since the epoch by this machine's clock.
 * @see RFC 9110 section 10.2.3
 */
export function retryAfterMs(headers: Headers, now: number): number | null {
  const value = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = readHttpDate(value, now);
  if (date === null) return null;
  return Math.max(0, date - (readHttpDate(headers.get('date') ?? '', now) ?? now));
}
