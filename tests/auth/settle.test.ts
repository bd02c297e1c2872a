import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeArrival } from '../../src/auth/arrival.ts';
import { createCurrentSession } from '../../src/auth/currentSession.ts';
import { forgetFailure } from '../../src/auth/failedSignIn.ts';
import type { Flow } from '../../src/auth/flow.ts';
import { keepOuting, type Outing } from '../../src/auth/keptOuting.ts';
import { readFailure } from '../../src/auth/readFailure.ts';
import { keepEnd, readEnd } from '../../src/auth/sessionEnd.ts';
import { readRecord, writeRecord } from '../../src/auth/sessionRecord.ts';
import { settle } from '../../src/auth/settle.ts';
import { SignInFailed } from '../../src/auth/signInFailure.ts';
import { fakeFlow } from './support/fakeFlow.ts';
import { ada, grace, issuedFor, received, record } from './support/records.ts';
import { settings } from './support/settings.ts';

const state = '7b0c1f7e-95c5-4ab1-9a4f-6a5c2f0f6d11';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  forgetFailure();
});
afterEach(() => vi.useRealTimers());

/** A page load at this address. */
async function load(address: string, answers: Partial<Flow> = {}, changes = {}) {
  history.replaceState(null, '', address);
  const { load: flow, finish, asked } = fakeFlow(answers);
  const world = {
    settings: settings(changes),
    base: '/',
    issuedFor,
    callbackPath: '/callback',
    flow,
    finish,
  };
  const settled = await settle(world, takeArrival(location, history));
  return { ...settled, asked };
}

const leave = (changes: Partial<Outing> = {}) =>
  keepOuting(state, {
    path: '/explore?q=orders#top',
    automatic: false,
    expects: null,
    keptAt: Date.now(),
    signedOutAt: 0,
    ...changes,
  });
const answer = `/callback#code=the-code&state=lib%7C${state}`;
const refuse = (error: string) => () =>
  Promise.reject(
    new SignInFailed({ source: 'authority', error, suberror: '', codes: [], correlationId: '' }),
  );

test('a sign-in that returns opens the page it left, and is stored', async () => {
  leave();

  const { record, opens, asked } = await load(answer);

  expect(opens).toBe('/explore?q=orders#top');
  expect(record?.account).toEqual(ada);
  expect(readRecord(issuedFor)).toEqual(record);
  expect(asked.finish).toEqual([`#code=the-code&state=lib%7C${state}`]);
});

test('a reload goes on without loading the flow', async () => {
  writeRecord(record());

  const { record: found, asked } = await load('/explore');

  expect(found?.account).toEqual(ada);
  expect(asked.loaded).toBe(0);
});

test.each([
  ['unknown', '00000000-0000-4000-8000-000000000000'],
  ['made up', '__proto__'],
  ['foreign', 'another-tabs-state'],
  ['empty', ''],
])(
  'C3: an answer with a state that is %s makes no request and ends no session',
  async (_, other) => {
    leave();
    writeRecord(record());

    const { record: kept, opens, asked } = await load(`/callback#code=c&state=${other}`);

    expect(asked.loaded).toBe(0);
    expect(location.hash).toBe('');
    expect(opens).toBe('/sign-in-error');
    expect(kept?.account).toEqual(ada);
    expect(readFailure()?.failure).toEqual({ source: 'app', fault: 'answer-not-ours' });
  },
);

test('C3: an answer that was used already makes no second request', async () => {
  leave();
  await load(answer);

  const { record: kept, asked } = await load(answer);

  expect(asked.loaded).toBe(0);
  expect(kept?.account).toEqual(ada);
});

test.each([
  ['/callback', 'nothing-to-finish'],
  ['/callback#code=c', 'nothing-to-finish'],
  ['/callback?code=c', 'nothing-to-finish'],
  [`/callback?code=c&state=${state}`, 'answer-in-query'],
])('%s finishes nothing, says so, and ends no session', async (address, fault) => {
  leave();
  writeRecord(record());

  const { record: kept, opens, asked } = await load(address);

  expect(readFailure()?.failure).toEqual({ source: 'app', fault });
  expect([opens, asked.loaded]).toEqual(['/sign-in-error', 0]);
  expect(location.href).not.toMatch(/code|state/);
  expect(kept?.account).toEqual(ada);
});

test('an answer in the query keeps the way back', async () => {
  leave();

  await load(`/callback?code=c&state=${state}`);

  expect(readFailure()).toMatchObject({ returnTo: '/explore?q=orders#top' });
});

test('C15: a refusal of the authority is shown, once, and keeps the way back', async () => {
  leave();

  const { record, opens } = await load(`/callback#error=access_denied&state=${state}`, {
    finish: refuse('access_denied'),
  });

  expect([record, opens]).toEqual([null, '/sign-in-error']);
  expect(readFailure()).toMatchObject({ returnTo: '/explore?q=orders#top' });
  expect(readEnd()?.reason).toBe('failed');
});

test('a refusal ends the session that was there', async () => {
  leave();
  writeRecord(record());

  await load(answer, { finish: refuse('access_denied') });

  expect(readRecord(issuedFor)).toBeNull();
});

test.each([
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required',
])('a silent visit that is answered %s shows the sign-in page at the address', async (error) => {
  leave({ automatic: true, expects: ada.key });
  writeRecord(record());

  const { record: kept, reason, opens } = await load(answer, { finish: refuse(error) });

  expect([kept, reason, opens]).toEqual([null, 'expired', '/explore?q=orders#top']);
  expect(readEnd()).toEqual({ reason: 'expired', loginHint: 'ada@example.com' });
  expect(readFailure()).toBeNull();
});

test('a silent visit renews the session of the same person without making it younger', async () => {
  const before = record({ startedAt: Date.now() - 3_600_000 });
  writeRecord(before);
  sessionStorage.setItem('session.activeAt', String(Date.now()));
  leave({ automatic: true, expects: ada.key });

  const { record: after } = await load(answer);

  expect(after?.startedAt).toBe(before.startedAt);
});

test('a silent visit that brings somebody else ends the session, and nothing of either stays', async () => {
  writeRecord(record());
  sessionStorage.setItem('msal.3|grace|token', 'secret');
  leave({ automatic: true, expects: ada.key });

  const { record: after } = await load(answer, {
    finish: async () => received({ account: grace }),
  });

  expect(after).toBeNull();
  expect(readFailure()?.failure).toEqual({ source: 'app', fault: 'another-person' });
  expect(Object.entries(sessionStorage).join()).not.toContain('secret');
});

test('a silent visit that was under way during a sign-out does not sign in again', async () => {
  leave({ automatic: true, expects: ada.key, keptAt: Date.now() - 1000 });
  localStorage.setItem('signedOutAt', String(Date.now()));

  const { record: after, reason, asked } = await load(answer);

  expect([after, reason, asked.loaded]).toEqual([null, 'signed-out-elsewhere', 0]);
});

test('C29: after the absolute limit a sign-in that fails does not spare the next one the password', async () => {
  keepEnd('limit', 'ada@example.com');
  leave();

  await load(answer, { finish: refuse('access_denied') });

  expect(readEnd()).toEqual({ reason: 'limit', loginHint: 'ada@example.com' });
});

test.each([
  ['by a click', false, true],
  ['by itself', true, false],
])('a sign-in %s: whether the app may start one by itself later: %j', async (_, automatic, may) => {
  leave({ automatic });

  await load(answer);

  expect(sessionStorage.getItem('session.clickedAt') !== null).toBe(may);
});

test.each([
  ['a renewal', ada.key],
  ['a sign-in of a new tab', null],
])('C31: a sign-out elsewhere while the answer to %s is redeemed counts', async (_, expects) => {
  if (expects) writeRecord(record());
  leave({ automatic: true, expects, keptAt: Date.now() - 1000 });

  const { record: after, reason } = await load(answer, {
    finish: async () => {
      sessionStorage.setItem('msal.3|ada|refreshtoken', 'secret');
      localStorage.setItem('signedOutAt', String(Date.now()));
      return received();
    },
  });

  expect([after, reason]).toEqual([null, 'signed-out-elsewhere']);
  expect(Object.keys(sessionStorage)).toEqual(['session.ended']);
});

test('a sign-out while the clock was ahead calls off no later visit', async () => {
  const future = Date.now() + 86_400_000;
  localStorage.setItem('signedOutAt', String(future));
  leave({ automatic: true, expects: ada.key, signedOutAt: future });

  const { record: after } = await load(answer);

  expect(after?.account).toEqual(ada);
});

test('a visit of this tab that another tab’s sign-out overtakes is told so on its return', async () => {
  const current = createCurrentSession(record(), 'never');
  leave({ automatic: true, expects: ada.key });
  localStorage.setItem('signedOutAt', String(Date.now()));
  current.end('signed-out-elsewhere');

  const { reason, opens } = await load(answer);

  expect([reason, opens]).toEqual(['signed-out-elsewhere', '/explore?q=orders#top']);
});

test('a sign-in by a click counts, though another tab signed out meanwhile', async () => {
  leave({ keptAt: Date.now() - 1000 });
  localStorage.setItem('signedOutAt', String(Date.now()));

  const { record: after } = await load(answer);

  expect(after?.account).toEqual(ada);
});

test("C32: another person's drafts are gone when somebody signs in", async () => {
  sessionStorage.setItem(`session.draft.${ada.key}.note`, 'mine');
  sessionStorage.setItem(`session.draft.${grace.key}.note`, 'hers');
  leave();

  await load(answer);

  expect(sessionStorage.getItem(`session.draft.${ada.key}.note`)).toBe('mine');
  expect(sessionStorage.getItem(`session.draft.${grace.key}.note`)).toBeNull();
});

test('a storage that is full when the sign-in returns is said, not lost', async () => {
  leave();
  const set = Storage.prototype.setItem;
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, key, value) {
    if (key === 'session') throw new DOMException('full', 'QuotaExceededError');
    set.call(this, key, value);
  });

  const { record } = await load(answer);

  expect(record).toBeNull();
  expect(readFailure()?.failure).toEqual({ source: 'app', fault: 'storage-full' });
});

test('a library that does not arrive ends in a page, with the way back', async () => {
  leave();

  await load(answer, {
    finish: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
  });

  expect(readFailure()).toMatchObject({
    failure: { source: 'library', code: 'library_not_loaded' },
    returnTo: '/explore?q=orders#top',
  });
});

test('the way back from a sign-out shows the signed-out page, and leaves nothing behind', async () => {
  sessionStorage.setItem('msal.interaction.status', 'signout');

  const { reason, opens } = await load('/callback?state=lib');

  expect([reason, opens]).toEqual(['signed-out', '/signed-out']);
  expect(sessionStorage.getItem('msal.interaction.status')).toBeNull();
});

test('the way back from a sign-out ends no session that began since', async () => {
  writeRecord(record());

  const { record: kept, opens } = await load('/callback?state=lib');

  expect(kept?.account).toEqual(ada);
  expect(opens).toBe('/sign-in-error');
});

test('C30: a tab that slept through a sign-out wakes up signed out, with nothing left', async () => {
  writeRecord(record());
  sessionStorage.setItem('msal.3|ada|token', 'secret');
  sessionStorage.setItem(`session.draft.${ada.key}.note`, 'typed');
  localStorage.setItem('signedOutAt', String(Date.now()));

  const { record: kept, reason } = await load('/explore');

  expect([kept, reason]).toEqual([null, 'signed-out-elsewhere']);
  expect(Object.keys(sessionStorage)).toEqual(['session.ended']);
});

test('junk under the keys of a session is removed', async () => {
  sessionStorage.setItem('session', '{"account":');
  sessionStorage.setItem('msal.3.account.keys', '{{{');

  const { record: found, reason } = await load('/explore');

  expect([found, reason]).toEqual([null, 'never']);
  expect(Object.keys(sessionStorage)).toEqual([]);
});

test('a sign-in that is under way survives a look at another page', async () => {
  sessionStorage.setItem('msal.client.request.params', 'pkce');
  leave();

  await load('/explore');

  expect(sessionStorage.getItem('msal.client.request.params')).toBe('pkce');
  expect((await load(answer)).record?.account).toEqual(ada);
});

test('C29: a session past its absolute lifetime is over before anything shows, in every tab', async () => {
  const startedAt = Date.now() - 24 * 3_600_000;
  writeRecord(record({ startedAt }));
  sessionStorage.setItem('session.activeAt', String(Date.now()));

  const { record: kept, reason } = await load('/explore');

  expect([kept, reason]).toEqual([null, 'limit']);
  expect(readEnd()).toEqual({ reason: 'limit', loginHint: 'ada@example.com' });
  expect(Number(localStorage.getItem('signedOutAt'))).toBeGreaterThan(startedAt);
});

test('C28: a session without input for too long is over before anything shows', async () => {
  writeRecord(record({ startedAt: Date.now() - 3_600_000 }));
  sessionStorage.setItem('session.activeAt', String(Date.now() - 31 * 60_000));

  const { record: kept, reason } = await load('/explore');

  expect([kept, reason]).toEqual([null, 'idle']);
});

test('C28: a minute to answer belongs to the time without input', async () => {
  writeRecord(record({ startedAt: Date.now() - 3_600_000 }));
  sessionStorage.setItem('session.activeAt', String(Date.now() - 30.5 * 60_000));

  expect((await load('/explore')).record?.account).toEqual(ada);
});

test('limits that are off end nothing', async () => {
  writeRecord(record({ startedAt: Date.now() - 900 * 3_600_000 }));
  sessionStorage.setItem('session.activeAt', String(Date.now() - 900 * 3_600_000));

  const { record: kept } = await load('/explore', {}, { idleMinutes: 0, sessionHours: 0 });

  expect(kept?.account).toEqual(ada);
});

test('why the session ended is known after a reload', async () => {
  writeRecord(record());
  localStorage.setItem('signedOutAt', String(Date.now()));
  await load('/explore');

  expect((await load('/explore')).reason).toBe('signed-out-elsewhere');
});

const longAgo = () => String(Date.now() - 31 * 60_000);

test.each([
  '/callback',
  '/callback?state=lib',
  `/callback#code=c&state=lib%7C${state}`,
  `/callback?code=c&state=${state}`,
])('C28: a session without input for too long is not revived by opening %s', async (address) => {
  writeRecord(record({ startedAt: Date.now() - 3_600_000 }));
  sessionStorage.setItem('session.activeAt', longAgo());
  sessionStorage.setItem('msal.3|ada|refreshtoken', 'secret');

  const { record: kept } = await load(address);

  expect([kept, readEnd()?.reason]).toEqual([null, 'idle']);
  expect(Object.entries(sessionStorage).join()).not.toMatch(/secret|token-1/);
});

test('C30: a tab that slept through a sign-out keeps nothing, though a link wakes it at the callback', async () => {
  writeRecord(record());
  sessionStorage.setItem('msal.3|ada|refreshtoken', 'secret');
  localStorage.setItem('signedOutAt', String(Date.now()));

  const { record: kept } = await load('/callback#code=c&state=x');

  expect(kept).toBeNull();
  expect(Object.entries(sessionStorage).join()).not.toMatch(/secret|token-1/);
});

test('C28: a visit by itself that returns after the time without input renews nothing', async () => {
  writeRecord(record({ startedAt: Date.now() - 3_600_000 }));
  sessionStorage.setItem('session.activeAt', longAgo());
  leave({ automatic: true, expects: ada.key, keptAt: Number(longAgo()) });

  const { record: kept, reason, asked } = await load(answer);

  expect([kept, reason, asked.loaded]).toEqual([null, 'idle', 0]);
});
