import { localeInForce } from './locale.ts';

let made: ReturnType<typeof makeFormats> | null = null;

function makeFormats() {
  const locale = localeInForce();
  return {
    numbers: new Intl.NumberFormat(locale),
    plurals: new Intl.PluralRules(locale),
    dates: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
    distances: new Intl.RelativeTimeFormat(locale),
    nearDistances: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
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

/** Whether there is a date for it. @param ms Milliseconds since the epoch, as a server has them. */
export function isTime(ms: number): boolean {
  return !Number.isNaN(new Date(ms).getTime());
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

const dayMs = 24 * 3_600_000;

/** Of these, `last year` would say more than is known: it may be this very year. */
const farUnits = [
  ['year', 365 * dayMs],
  ['month', 30 * dayMs],
  ['week', 7 * dayMs],
] as const;

/** How long ago: `3 days ago`, `yesterday`. Both are milliseconds since the epoch. */
export function formatDistance(ms: number, now: number): string {
  const passed = ms - now;
  const far = farUnits.find(([, size]) => Math.abs(passed) >= size);
  if (far) return formats().distances.format(Math.round(passed / far[1]), far[0]);
  const { nearDistances } = formats();
  if (Math.abs(passed) >= dayMs) return nearDistances.format(nightsBetween(now, ms), 'day');
  if (Math.abs(passed) >= 3_600_000)
    return nearDistances.format(Math.round(passed / 3_600_000), 'hour');
  return nearDistances.format(Math.round(passed / 60_000), 'minute');
}

/** Days by the calendar: 24 hours before this night was not `yesterday` for everybody. */
function nightsBetween(from: number, to: number): number {
  const midnights = new Date(to).setHours(0, 0, 0, 0) - new Date(from).setHours(0, 0, 0, 0);
  return Math.round(midnights / dayMs); // a day of the clock change is an hour longer or shorter
}
