const month = '(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const time = '(?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d):(?<second>[0-5]\\d|60)';
const shortDay = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const longDay = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

/** IMF-fixdate, the obsolete form of RFC 850, and that of C's asctime(). */
const forms = [
  `^${shortDay}, (?<day>\\d\\d) ${month} (?<year>\\d{4}) ${time} GMT$`,
  `^${longDay}, (?<day>\\d\\d)-${month}-(?<year>\\d\\d) ${time} GMT$`,
  `^${shortDay} ${month} (?<day>[ \\d]\\d) ${time} (?<year>\\d{4})$`,
].map((form) => new RegExp(form));

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/**
 * Reads an HTTP-date in any of its three forms. The name of the day is not compared.
 * @param now Milliseconds since the epoch; tells the century of a year with two digits.
 * @returns milliseconds since the epoch, or null when it is no such date.
 * @see RFC 9110 section 5.6.7
 */
export function readHttpDate(text: string, now: number): number | null {
  const match = forms.map((form) => form.exec(text)?.groups).find(Boolean);
  if (!match) return null;
  const { day = '', month = '', year = '', hour, minute, second } = match;
  const date = new Date(0);
  date.setUTCFullYear(fullYear(year, now), months.indexOf(month) / 3, Number(day));
  if (date.getUTCDate() !== Number(day)) return null; // such as 31 February
  return date.setUTCHours(Number(hour), Number(minute), Number(second));
}

/** Two digits more than 50 years ahead mean the last century's. */
function fullYear(year: string, now: number): number {
  if (year.length === 4) return Number(year);
  const thisYear = new Date(now).getUTCFullYear();
  const next = (Math.floor(thisYear / 100) + 1) * 100 + Number(year);
  return next - 100 * Math.ceil((next - thisYear - 50) / 100);
}
