import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createActivity } from '../../../src/auth/activity.ts';
import { createCurrentSession } from '../../../src/auth/currentSession.ts';
import { limitsOf } from '../../../src/auth/limits.ts';
import { markSignedOut } from '../../../src/auth/markSignedOut.ts';
import type { SessionRecord } from '../../../src/auth/sessionRecord.ts';
import { askTabs } from '../../../src/auth/tabs/askTabs.ts';
import { openTabChannel, type TabChannel } from '../../../src/auth/tabs/channel.ts';
import { followTabs } from '../../../src/auth/tabs/followTabs.ts';
import { createTabs } from '../support/channels.ts';
import { issuedFor, record } from '../support/records.ts';
import { settings } from '../support/settings.ts';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A tab with this session. */
function openTab(tabs: ReturnType<typeof createTabs>, kept: SessionRecord | null) {
  const channel = tabs.open();
  const current = createCurrentSession(kept, 'never');
  const activity = createActivity(channel, Date.now());
  const limits = limitsOf(settings());
  followTabs({ current, limits, activity, channel, onActivity: () => {} });
  return current;
}

/** Asks from a new tab, as long as it takes. */
async function ask(tabs: ReturnType<typeof createTabs>, whom = issuedFor) {
  const answer = askTabs(tabs.open(), whom);
  await vi.advanceTimersByTimeAsync(100);
  return answer;
}

test('a new tab learns who is signed in: the hint and nothing more', async () => {
  const tabs = createTabs();
  openTab(tabs, record());

  const answer = await ask(tabs);

  expect(answer.loginHint).toBe('ada@example.com');
  expect(tabs.posted.filter(({ kind }) => kind === 'here-is')).toEqual([
    { kind: 'here-is', loginHint: 'ada@example.com' },
  ]);
  expect(JSON.stringify(tabs.posted)).not.toContain('token-1');
});

test('20 tabs answer one question, and one answer is enough', async () => {
  const tabs = createTabs();
  for (let tab = 0; tab < 20; tab += 1) openTab(tabs, record());

  expect((await ask(tabs)).loginHint).toBe('ada@example.com');
});

test.each([
  ['is signed out', null, issuedFor],
  ['is signed in elsewhere', record(), 'https://login.example/other client'],
])('a tab that %s keeps silent', async (_, kept, whom) => {
  const tabs = createTabs();
  openTab(tabs, kept);

  expect((await ask(tabs, whom)).loginHint).toBeNull();
});

test('a tab whose session is over by a sign-out it slept through keeps silent', async () => {
  const tabs = createTabs();
  openTab(tabs, record());
  localStorage.setItem('signedOutAt', String(Date.now()));

  expect((await ask(tabs)).loginHint).toBeNull();
});

test('a tab whose session is over by its limits keeps silent', async () => {
  const tabs = createTabs();
  openTab(tabs, record());
  vi.setSystemTime(Date.now() + 3_600_000);

  expect((await ask(tabs)).loginHint).toBeNull();
});

test('C55: silence takes 100 ms', async () => {
  const settled = vi.fn();
  void askTabs(createTabs().open(), issuedFor).then(settled);

  await vi.advanceTimersByTimeAsync(99);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);

  expect(settled).toHaveBeenCalledWith({ loginHint: null, activeAt: 0 });
});

test('C30: a sign-out in one tab ends the sessions of 20 others at once', () => {
  const tabs = createTabs();
  const all = Array.from({ length: 20 }, () => openTab(tabs, record()));

  tabs.open().post({ kind: 'signed-out', reason: 'signed-out', at: Date.now() });

  const states = all.map((current) => current.getState());
  expect(states).toEqual(Array(20).fill({ status: 'signed-out', reason: 'signed-out-elsewhere' }));
});

test('C30: with the clock put back since the sign-ins, a sign-out ends all of them', () => {
  const tabs = createTabs();
  const [ours, theirs] = [3_600_000, 3_700_000].map((ahead) =>
    record({ startedAt: Date.now() + ahead }),
  );
  const current = openTab(tabs, theirs ?? null);

  tabs.open().post({ kind: 'signed-out', reason: 'signed-out', at: markSignedOut(ours ?? null) });

  expect(current.getState()).toEqual({ status: 'signed-out', reason: 'signed-out-elsewhere' });
});

test('a sign-out that comes late ends no session that began since', () => {
  const tabs = createTabs();
  const current = openTab(tabs, record({ startedAt: Date.now() }));

  tabs.open().post({ kind: 'signed-out', reason: 'signed-out', at: Date.now() - 1 });

  expect(current.record()).not.toBeNull();
});

test('C14: what is no message of ours, or of another origin, reaches nobody', () => {
  const receivers: ((event: unknown) => void)[] = [];
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      addEventListener = (_: string, receive: (event: unknown) => void) => receivers.push(receive);
    },
  );
  const heard: unknown[] = [];
  openTabChannel('/').listen((message) => heard.push(message));
  const data = { kind: 'activity', at: 1 };

  for (const receive of receivers) {
    receive({ origin: 'https://evil.example', data });
    receive({ origin: location.origin, data: { kind: 'token' } });
    receive({ origin: location.origin, data });
  }

  expect(heard).toEqual([data]);
});

test('C50: without BroadcastChannel a tab is alone, and works', async () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  const channel = openTabChannel('/');

  const answer = askTabs(channel, issuedFor);
  await vi.advanceTimersByTimeAsync(100);

  expect(await answer).toEqual({ loginHint: null, activeAt: 0 });
});

test('an answer that came while this tab was busy is heard', async () => {
  vi.useRealTimers();
  const { port1: here, port2: there } = new MessageChannel();
  const channel: TabChannel = {
    post: () => there.postMessage({ kind: 'here-is', issuedFor, loginHint: 'ada' }),
    listen: (listener) => {
      here.onmessage = ({ data }) => listener(data);
      return () => here.close();
    },
  };

  const answer = askTabs(channel, issuedFor);
  for (const start = Date.now(); Date.now() - start < 200; );

  expect((await answer).loginHint).toBe('ada');
});
