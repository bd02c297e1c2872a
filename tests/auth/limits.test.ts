import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createActivity } from '../../src/auth/activity.ts';
import { createCurrentSession } from '../../src/auth/currentSession.ts';
import { activeAtKey, limitPassed, limitsOf } from '../../src/auth/limits.ts';
import { readRecord, writeRecord } from '../../src/auth/sessionRecord.ts';
import { standing } from '../../src/auth/standing.ts';
import { stopwatch } from '../../src/auth/stopwatch.ts';
import { followTabs } from '../../src/auth/tabs/followTabs.ts';
import { watchLimits } from '../../src/auth/watchLimits.ts';
import { createTabs } from './support/channels.ts';
import { issuedFor, record } from './support/records.ts';
import { settings } from './support/settings.ts';

const minute = 60_000;
const limits = limitsOf(settings({ idleMinutes: 30, sessionHours: 8 }));

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** A tab with Ada's session, just signed in. */
function openTab(tabs = createTabs(), startedAt = Date.now()) {
  const channel = tabs.open();
  const kept = record({ startedAt });
  writeRecord(kept);
  const current = createCurrentSession(kept, 'never');
  const activity = createActivity(channel, Date.now());
  const { look, stay } = watchLimits({ current, limits, activity, channel });
  followTabs({ current, limits, activity, channel, onActivity: look });
  const idleEndsAt = () => {
    const state = current.getState();
    return state.status === 'signed-in' ? state.idleEndsAt : state.reason;
  };
  return { tabs, current, activity, look, stay, idleEndsAt };
}

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);
/** The machine sleeps: no timer runs, and `performance.now()` may stand still. */
const sleep = (ms: number) => vi.setSystemTime(Date.now() + ms);
const press = () => dispatchEvent(new Event('keydown'));

test.each([
  [0, 0, null, null, 30 * minute],
  [29 * minute, 0, null, null, minute],
  [30 * minute, 0, null, minute, minute],
  [30.5 * minute, 0, null, minute / 2, minute / 2],
  [31 * minute, 0, 'idle', null, 0],
  [0, 480 * minute - 1, null, null, 1],
  [0, 480 * minute, 'limit', null, 0],
  [40 * minute, 480 * minute, 'limit', null, 0],
])(
  '%d ms after the last input and %d after the sign-in: over %j, %j ms left, look in %d',
  (input, session, over, warningLeftMs, nextMs) => {
    expect(standing(limits, input, session)).toEqual({ over, warningLeftMs, nextMs });
  },
);

test('0 switches a limit off', () => {
  const off = limitsOf(settings({ idleMinutes: 0, sessionHours: 0 }));

  expect(standing(off, 1e12, 1e12)).toMatchObject({ over: null, warningLeftMs: null });
});

test('time since a moment is counted by whichever clock says more', () => {
  const since = stopwatch(Date.now());

  vi.advanceTimersByTime(5000);
  expect(since()).toBe(5000);
  vi.setSystemTime(Date.now() - 3_600_000); // the clock is set back
  expect(since()).toBe(5000);
  vi.setSystemTime(Date.now() + 7_200_000); // the machine sleeps
  expect(since()).toBeGreaterThan(3_600_000);
});

test('C28: a minute before the end the person is asked, and without an answer it ends', async () => {
  const tab = openTab();

  await later(30 * minute - 1);
  expect(tab.idleEndsAt()).toBeNull();
  await later(1);
  expect(tab.idleEndsAt()).toBe(Date.now() + minute);
  await later(minute + 200);

  expect(tab.current.getState()).toEqual({ status: 'signed-out', reason: 'idle' });
  expect(readRecord(issuedFor)).toBeNull();
});

test('C28: input puts the question off', async () => {
  const tab = openTab();

  await later(29 * minute);
  press();
  await later(29 * minute);

  expect(tab.idleEndsAt()).toBeNull();
});

test('C28: while the person is asked, input is no answer', async () => {
  const tab = openTab();
  await later(30 * minute);

  press();
  await later(minute + 200);

  expect(tab.current.getState()).toMatchObject({ reason: 'idle' });
});

test('C28: the answer takes the question back', async () => {
  const tab = openTab();
  await later(30.5 * minute);
  expect(tab.idleEndsAt()).not.toBeNull();

  tab.stay();

  expect(tab.idleEndsAt()).toBeNull();
});

test('C28: input in one tab counts for all, and takes the question back', async () => {
  const tabs = createTabs();
  const here = openTab(tabs);
  await later(29 * minute);
  const there = openTab(tabs);
  await later(minute);
  expect(here.idleEndsAt()).not.toBeNull();

  there.activity.input();

  expect(here.idleEndsAt()).toBeNull();
});

test('C28: a tab that was asleep past the limit ends before it shows anything', async () => {
  const tab = openTab();

  sleep(3 * 60 * minute);
  tab.look();

  expect(document.documentElement.style.visibility).toBe('hidden');
  await later(100);
  expect(tab.current.getState()).toEqual({ status: 'signed-out', reason: 'idle' });
  expect(document.documentElement.style.visibility).toBe('');
});

test('C28: input that comes before the late timer of a machine that slept revives nothing', async () => {
  const tab = openTab();

  sleep(3 * 60 * minute);
  press();
  press();
  await later(50); // the other tabs are being asked
  press();
  await later(50);

  expect(tab.current.getState()).toEqual({ status: 'signed-out', reason: 'idle' });
});

test.each([
  ['an answer', ({ stay }: ReturnType<typeof openTab>) => stay()],
  ['input', press],
])('C28: %s that comes after the end, before the late timer, ends it', async (_, act) => {
  const tab = openTab();
  await later(30.5 * minute);
  expect(tab.idleEndsAt()).not.toBeNull();

  sleep(3 * 60 * minute);
  act(tab);
  await later(100);

  expect(tab.current.getState()).toEqual({ status: 'signed-out', reason: 'idle' });
});

test('C28: a tab that was frozen while another one was used goes on', async () => {
  const tabs = createTabs();
  const frozen = openTab(tabs);
  const used = openTab();
  sleep(40 * minute);
  const channel = tabs.open();
  channel.listen(({ kind }) => {
    if (kind === 'who-is-there') channel.post({ kind: 'activity', at: Date.now() });
    if (kind === 'who-is-there') channel.post({ kind: 'here-is', loginHint: 'ada@example.com' });
  });

  frozen.look();
  await later(100);

  expect(frozen.current.getState()).toMatchObject({ status: 'signed-in', idleEndsAt: null });
  expect(used.current.record()).not.toBeNull();
  await later(30 * minute);
  expect(frozen.idleEndsAt()).not.toBeNull(); // it goes on looking, too
});

test('C29: the absolute lifetime ends the session, however much it is used', async () => {
  const tab = openTab();

  for (let half = 0; half < 16; half += 1) {
    await later(29.9 * minute);
    press();
  }
  await later(2 * minute);

  expect(tab.current.getState()).toEqual({ status: 'signed-out', reason: 'limit' });
});

test('a limit ends the session in every tab', async () => {
  const tabs = createTabs();
  const older = openTab(tabs);
  const younger = openTab(tabs, Date.now() + 1);
  for (let half = 0; half < 16; half += 1) {
    await later(29.9 * minute);
    press();
  }

  await later(2 * minute);

  expect(older.current.getState()).toMatchObject({ reason: 'limit' });
  expect(younger.current.getState()).toMatchObject({ reason: 'limit' });
});

test('a clock that was set back does not make a session longer', async () => {
  const tab = openTab();

  vi.setSystemTime(Date.now() - 24 * 60 * minute);
  await later(31 * minute + 200);

  expect(tab.current.getState()).toMatchObject({ reason: 'idle' });
});

test('another tab can’t date its input in the future', async () => {
  const tab = openTab();

  tab.activity.heard(Date.now() + 365 * 24 * 60 * minute);
  await later(31 * minute + 200);

  expect(tab.current.getState()).toMatchObject({ reason: 'idle' });
});

test('input that another tab dates in the future hides no later input', async () => {
  const tab = openTab();
  tab.activity.heard(Date.now() + 365 * 24 * 60 * minute);

  await later(20 * minute);
  tab.activity.heard(Date.now());
  await later(20 * minute);

  expect(tab.current.getState()).toMatchObject({ status: 'signed-in', idleEndsAt: null });
});

test('input is told at most once a second', () => {
  const tab = openTab();
  tab.tabs.posted.length = 0;

  for (let press = 0; press < 100; press += 1) tab.activity.input();
  vi.advanceTimersByTime(1000);
  tab.activity.input();

  expect(tab.tabs.posted.filter(({ kind }) => kind === 'activity')).toHaveLength(2);
});

test('input in another tab counts, though the clock was put back since the last one here', () => {
  const { activity } = openTab();
  sleep(-60 * minute);

  activity.heard(Date.now());

  expect(activity.at()).toBe(Date.now());
});

test.each([
  ['the input that is known of', 40 * minute, 'idle'],
  ['nothing else', null, null],
])('C29: a session that seems to begin in the future is idle by %s', (_, sinceInput, over) => {
  if (sinceInput) sessionStorage.setItem(activeAtKey, String(Date.now() - sinceInput));
  const startedAt = Date.now() + 24 * 60 * minute; // after a sign-out by a clock that was a day ahead

  expect(limitPassed({ startedAt }, { idleMinutes: 30, sessionHours: 8 })).toBe(over);
});
