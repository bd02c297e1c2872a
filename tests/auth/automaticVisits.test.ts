import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mayVisitAuthority, visitByItself } from '../../src/auth/automaticVisits.ts';
import { forgetVisits } from '../../src/auth/forgetVisits.ts';

beforeEach(() => {
  sessionStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('the fourth automatic visit within three minutes is refused', () => {
  const visits = [1, 2, 3, 4, 5].map(() => mayVisitAuthority());

  expect(visits).toEqual([true, true, true, false, false]);
});

test('a visit counts for three minutes', () => {
  for (const _ of [1, 2, 3]) mayVisitAuthority();
  vi.advanceTimersByTime(3 * 60_000 - 1);
  expect(mayVisitAuthority()).toBe(false);

  vi.advanceTimersByTime(1);

  expect(mayVisitAuthority()).toBe(true);
});

test('a clock that was set back frees nobody at once', () => {
  for (const _ of [1, 2, 3]) mayVisitAuthority();

  vi.setSystemTime(Date.now() - 60_000);

  expect(mayVisitAuthority()).toBe(false);
});

test('a click starts over', () => {
  for (const _ of [1, 2, 3]) mayVisitAuthority();

  forgetVisits();

  expect(mayVisitAuthority()).toBe(true);
});

test('a visit that cannot be counted is not made', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });

  expect(mayVisitAuthority()).toBe(false);
});

test.each(['', '[]', '{"at":"now"}', '{"at":["x",null]}', '{', 'null'])(
  'junk where visits are counted counts as none: %s',
  (junk) => {
    sessionStorage.setItem('session.automaticVisits', junk);

    expect(mayVisitAuthority()).toBe(true);
  },
);

test('C15: a loop ends in an error that says so, before the page is left', async () => {
  const visits: unknown[] = [];
  const visit = async (plan: unknown) => void visits.push(plan);
  const plan = { automatic: true, expects: null };
  for (const _ of [1, 2, 3]) await visitByItself({ visit }, plan);

  await expect(visitByItself({ visit }, plan)).rejects.toMatchObject({
    failure: { source: 'app', fault: 'loop-stopped' },
  });

  expect(visits).toHaveLength(3);
});
