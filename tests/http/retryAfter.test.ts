import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHttpDate } from '../../src/http/httpDate.ts';
import { retryAfterMs } from '../../src/http/retryAfter.ts';

const now = Date.UTC(2026, 5, 1, 12, 0, 0);

function asked(value: string, date?: string): number | null {
  return retryAfterMs(new Headers({ 'retry-after': value, ...(date ? { date } : {}) }), now);
}

test.each([
  ['0', 0],
  ['120', 120_000],
  ['Mon, 01 Jun 2026 12:00:30 GMT', 30_000],
  ['Monday, 01-Jun-26 12:00:30 GMT', 30_000],
  ['Mon Jun  1 12:00:30 2026', 30_000],
  ['Sun, 06 Nov 1994 08:49:37 GMT', 0],
])('Retry-After: %s asks for %d ms', (value, ms) => {
  expect(asked(value)).toBe(ms);
});

test.each([
  '',
  '-1',
  '1.5',
  '1, 2',
  'soon',
  '2026-06-01T12:00:30Z',
  'Mon, 01 Jun 2026 12:00:30 +0200',
  'mon, 01 jun 2026 12:00:30 gmt',
  'Mon, 31 Feb 2026 12:00:30 GMT',
  'Mon, 01 Jun 2026 24:00:00 GMT',
  'Mon Jun 1 12:00:30 2026',
])('Retry-After: %j says nothing', (value) => {
  expect(asked(value)).toBeNull();
});

test('an answer without the header says nothing', () => {
  expect(retryAfterMs(new Headers(), now)).toBeNull();
});

test("a date is measured by the server's clock, whatever ours says", () => {
  const wait = asked('Sun, 06 Nov 1994 08:49:37 GMT', 'Sun, 06 Nov 1994 08:49:30 GMT');

  expect(wait).toBe(7000);
});

test('the three examples of RFC 9110 are the same moment', () => {
  const dates = [
    'Sun, 06 Nov 1994 08:49:37 GMT',
    'Sunday, 06-Nov-94 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994',
  ];

  expect(dates.map((text) => readHttpDate(text, now))).toEqual(
    Array(3).fill(Date.UTC(1994, 10, 6, 8, 49, 37)),
  );
});

test.each([
  ['76', 2076],
  ['77', 1977],
  ['00', 2000],
  ['99', 1999],
])('in 2026 the year %s is %d', (digits, year) => {
  expect(readHttpDate(`Friday, 01-May-${digits} 00:00:00 GMT`, now)).toBe(Date.UTC(year, 4, 1));
});

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number, filler = '0') => String(value).padStart(2, filler);

/** Written by the grammar of RFC 9110 section 5.6.7, independently of the reader. */
function written(at: Date): readonly string[] {
  const day = days[at.getUTCDay()] ?? '';
  const month = months[at.getUTCMonth()];
  const time = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()]
    .map((n) => two(n))
    .join(':');
  const date = at.getUTCDate();
  const year = at.getUTCFullYear();
  return [
    at.toUTCString(),
    `${day}, ${two(date)}-${month}-${two(year % 100)} ${time} GMT`,
    `${day.slice(0, 3)} ${month} ${two(date, ' ')} ${time} ${year}`,
  ];
}

test('every date within 49 years is read from all three of its forms', { timeout: 60_000 }, () => {
  const seconds = fc.integer({ min: -49 * 31_536_000, max: 49 * 31_536_000 });
  fc.assert(
    fc.property(seconds, (offset) => {
      const at = new Date(now + offset * 1000);
      for (const text of written(at)) {
        assert.equal(readHttpDate(text, now), at.getTime(), text);
        assert.equal(asked(text), Math.max(0, offset * 1000), text);
      }
    }),
    { numRuns: 10_000 },
  );
});

test('every number of seconds is read', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.nat(), (seconds) => {
      assert.equal(asked(String(seconds)), seconds * 1000);
    }),
    { numRuns: 10_000 },
  );
});

test('whatever a header holds, the answer is null or a time from 0 up', { timeout: 60_000 }, () => {
  const near = fc
    .tuple(fc.date({ noInvalidDate: true }), fc.nat(60), fc.string({ maxLength: 2 }))
    .map(
      ([date, at, put]) => date.toUTCString().slice(0, at) + put + date.toUTCString().slice(at + 1),
    );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary-ascii' }), near), (value) => {
      if (!isHeaderValue(value)) return;
      const ms = asked(value);
      assert.ok(ms === null || ms >= 0);
      if (ms !== null) assert.match(value, /^\s*(\d+|[A-Z][a-z]+,? .*\d\d:\d\d:\d\d.*)\s*$/);
    }),
    { numRuns: 10_000 },
  );
});

function isHeaderValue(value: string): boolean {
  try {
    new Headers({ 'retry-after': value });
    return true;
  } catch {
    return false;
  }
}
