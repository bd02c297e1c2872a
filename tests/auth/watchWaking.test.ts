import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createCurrentSession } from '../../src/auth/currentSession.ts';
import { drawCurtain } from '../../src/auth/curtain.ts';
import { limitsOf } from '../../src/auth/limits.ts';
import { draftKey } from '../../src/auth/purge.ts';
import { readEnd } from '../../src/auth/sessionEnd.ts';
import { writeRecord } from '../../src/auth/sessionRecord.ts';
import { watchWaking } from '../../src/auth/watchWaking.ts';
import { ada, grace, issuedFor, record } from './support/records.ts';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

/** A tab with Ada's session, and what waking up makes it do. */
function openTab() {
  const kept = record();
  writeRecord(kept);
  const current = createCurrentSession(kept, 'never');
  const look = vi.fn();
  const refresh = vi.fn(async () => {});
  const reload = vi.fn();
  const limits = limitsOf({ idleMinutes: 30, sessionHours: 24 });
  watchWaking({ current, issuedFor, limits, tokens: { refresh }, look, reload });
  return { current, kept, look, refresh, reload };
}

const signedOutElsewhere = { status: 'signed-out', reason: 'signed-out-elsewhere' };
const restored = () => dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
const isHidden = () => document.documentElement.style.visibility === 'hidden';

test.each([
  ['restored from the back/forward cache', restored],
  ['thawed', () => document.dispatchEvent(new Event('resume'))],
  ['shown again', () => document.dispatchEvent(new Event('visibilitychange'))],
])(
  'C30, C31: a tab that is %s after a sign-out has no session before it shows anything',
  (_, wake) => {
    const { current } = openTab();
    localStorage.setItem('signedOutAt', String(Date.now()));

    wake();

    expect(current.getState()).toEqual(signedOutElsewhere);
    expect(Object.keys(sessionStorage)).toEqual(['session.ended']);
  },
);

test.each([
  ['somebody else', record({ account: grace })],
  ['the same person, anew', record({ startedAt: Date.now() })],
])(
  'C32: a page that the cache restores is loaded anew when this tab now belongs to %s',
  (_, stored) => {
    const { reload } = openTab();
    drawCurtain();
    writeRecord(stored);

    restored();

    expect(reload).toHaveBeenCalledOnce();
    expect(isHidden()).toBe(true);
  },
);

test('C31: a page that the cache restores is loaded anew when this tab has no session any more', () => {
  const { reload } = openTab();
  sessionStorage.clear();

  restored();

  expect(reload).toHaveBeenCalledOnce();
});

test('a page that the cache restores goes on when its session does', () => {
  const { current, reload, look } = openTab();
  dispatchEvent(Object.assign(new Event('pagehide'), { persisted: true }));
  expect(isHidden()).toBe(true);

  restored();

  expect(isHidden()).toBe(false);
  expect(reload).not.toHaveBeenCalled();
  expect(look).toHaveBeenCalledOnce();
  expect(current.record()?.account).toEqual(ada);
});

test('a frozen page is hidden until it has looked', () => {
  openTab();

  document.dispatchEvent(new Event('freeze'));
  expect(isHidden()).toBe(true);
  document.dispatchEvent(new Event('resume'));

  expect(isHidden()).toBe(false);
});

test.each([
  ['becomes visible', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['is online again', () => dispatchEvent(new Event('online'))],
])('the token is looked at when the tab %s', (_, wake) => {
  const { refresh } = openTab();

  wake();

  expect(refresh).toHaveBeenCalledOnce();
});

test('a tab that nobody looks at does not renew', () => {
  const { refresh } = openTab();
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');

  document.dispatchEvent(new Event('visibilitychange'));

  expect(refresh).not.toHaveBeenCalled();
});

test.each([
  ['told by storage', () => dispatchEvent(new StorageEvent('storage', { key: 'signedOutAt' }))],
  [
    'told that storage was emptied and filled',
    () => dispatchEvent(new StorageEvent('storage', { key: null })),
  ],
])('C30: a tab that is %s of a sign-out, and hears no more, has no session', (_, tell) => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { current } = openTab();
  localStorage.setItem('signedOutAt', String(Date.now()));

  tell();
  vi.advanceTimersByTime(100);

  expect(current.getState()).toEqual(signedOutElsewhere);
});

test('C30: a message that comes after the word of storage still says why', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { current, kept } = openTab();
  sessionStorage.setItem(draftKey(kept.account.key, 'note'), 'typed');
  localStorage.setItem('signedOutAt', String(Date.now()));

  dispatchEvent(new StorageEvent('storage', { key: 'signedOutAt' }));
  if (current.record()) current.end('idle'); // as the message has it
  vi.advanceTimersByTime(100);

  expect(current.getState()).toEqual({ status: 'signed-out', reason: 'idle' });
  expect(sessionStorage.getItem(draftKey(kept.account.key, 'note'))).toBe('typed');
});

test('C29: a tab that slept through the absolute limit knows it by its start', () => {
  const { current, kept } = openTab();
  localStorage.setItem('signedOutAt', String(kept.startedAt + 24 * 3_600_000));

  document.dispatchEvent(new Event('resume'));

  expect(current.getState()).toEqual({ status: 'signed-out', reason: 'limit' });
  expect(readEnd()).toEqual({ reason: 'limit', loginHint: kept.account.loginHint });
});
