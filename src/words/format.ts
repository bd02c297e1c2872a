import { localeInForce } from './locale.ts';

let made: ReturnType<typeof makeFormats> | null = null;

function makeFormats() {
  const locale = localeInForce();
  return {
    numbers: new Intl.NumberFormat(locale),
    plurals: new Intl.PluralRules(locale),
    dates: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
    distances: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  };
}

/**
 * Made once, by the first who needs them, or when there is nothing better to do: the first of its
 * kind makes the browser read its tables of languages, a long task on a slow processor.
 */
export function formats() {
  made ??= makeFormats();
  return made;
}

export function formatNumber(value: number): string {
  return formats().numbers.format(value);
}

/** Date and time. @param ms Milliseconds since the epoch. */
export function formatTime(ms: number): string {
  return formats().dates.format(ms);
}

/** A number with its noun: `1 table`, `5,000 tables`. */
export function count(
  value: number,
  noun: { readonly one: string; readonly other: string },
): string {
  const { numbers, plurals } = formats();
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
  return formats().distances.format(Math.round(passed / length), unit);
}
