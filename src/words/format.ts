import { localeInForce } from './locale.ts';

const locale = localeInForce();
const numbers = new Intl.NumberFormat(locale);
const plurals = new Intl.PluralRules(locale);
const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const distances = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** Date and time. @param ms Milliseconds since the epoch. */
export function formatTime(ms: number): string {
  return dates.format(ms);
}

/** A number with its noun: `1 table`, `5,000 tables`. */
export function count(
  value: number,
  noun: { readonly one: string; readonly other: string },
): string {
  const form = plurals.select(value) === 'one' ? noun.one : noun.other;
  return `${numbers.format(value)} ${form}`;
}

const units = [
  ['year', 365 * 24 * 3_600_000],
  ['month', 30 * 24 * 3_600_000],
  ['week', 7 * 24 * 3_600_000],
  ['day', 24 * 3_600_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago: `3 days ago`, `yesterday`. Both are milliseconds since the epoch. */
export function formatDistance(ms: number, now: number): string {
  const passed = ms - now;
  const [unit, length] = units.find(([, size]) => Math.abs(passed) >= size) ?? ['minute', 60_000];
  return distances.format(Math.round(passed / length), unit);
}
