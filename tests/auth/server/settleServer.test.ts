import { beforeEach, expect, test, vi } from 'vitest';
import { takeArrival } from '../../../src/auth/arrival.ts';
import { forgetFailure } from '../../../src/auth/failedSignIn.ts';
import type { Flow } from '../../../src/auth/flow.ts';
import { createOutings } from '../../../src/auth/outings.ts';
import { readFailure } from '../../../src/auth/readFailure.ts';
import { settleServer } from '../../../src/auth/server/settleServer.ts';
import { readEnd } from '../../../src/auth/sessionEnd.ts';
import { readRecord, writeRecord } from '../../../src/auth/sessionRecord.ts';
import { openTab, serverSettings } from '../support/confidentialTab.ts';
import { fakeFlow } from '../support/fakeFlow.ts';
import { ada, issuedFor, record } from '../support/records.ts';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  forgetFailure();
});

/** A page load at this address. */
async function load(address: string, answers: Partial<Flow> = {}) {
  history.replaceState(null, '', address);
  const { load: flow, finish, asked } = fakeFlow(answers);
  const world = {
    settings: serverSettings(),
    base: '/',
    issuedFor,
    callbackPath: '/auth/callback',
    flow,
    finish,
  };
  const settled = await settleServer(world, takeArrival(location, history));
  return { ...settled, asked };
}

const redirect = async () => new Response(null, { status: 302, headers: { location: '/' } });

/** Leaves this page for the server's sign-in. */
async function leave(address = '/explore?q=orders#top'): Promise<void> {
  history.replaceState(null, '', address);
  const { flow } = openTab(redirect);
  await createOutings('/', async () => flow).visit({ automatic: false, expects: null });
}

const answer = '/auth/callback#id_token=the-token&email=ada%40example.com&name=ada';

test.each([answer, answer.replace('#', '?')])(
  'a sign-in that returns with %s opens the page it left, and is stored',
  async (address) => {
    await leave();

    const { record: begun, opens, asked } = await load(address);

    expect(opens).toBe('/explore?q=orders#top');
    expect(readRecord(issuedFor)).toEqual(begun);
    expect(asked.finish).toEqual([address.replace('/auth/callback', '')]);
  },
);

test.each([answer, answer.replace('#', '?')])(
  'C27: nothing of %s stays in the address',
  async (address) => {
    await leave();

    await load(address);

    expect(location.href).not.toMatch(/token|callback/);
  },
);

test('C3: a token that nobody here has asked for is not taken, and ends no session', async () => {
  writeRecord(record());

  const { record: kept, opens, asked } = await load(answer);

  expect([opens, asked.loaded]).toEqual(['/sign-in-error', 0]);
  expect(kept?.account).toEqual(ada);
  expect(readFailure()?.failure).toEqual({ source: 'app', fault: 'answer-not-ours' });
});

test('C3: one sign-in brings one answer', async () => {
  await leave();
  await load(answer);

  const { opens, asked } = await load(answer);

  expect([opens, asked.loaded]).toEqual(['/sign-in-error', 0]);
});

test("C19: an answer after 15 minutes is nobody's", async () => {
  await leave();
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 15 * 60_000);

  const { opens, asked } = await load(answer);

  expect([opens, asked.loaded]).toEqual(['/sign-in-error', 0]);
});

test.each(['/auth/callback', '/auth/callback#state=s&code=c', '/auth/callback?error=e&state=s'])(
  '%s finishes nothing, says so, and ends no session',
  async (address) => {
    await leave();
    writeRecord(record());

    const { record: kept, opens } = await load(address);

    expect(readFailure()?.failure).toEqual({ source: 'app', fault: 'nothing-to-finish' });
    expect([opens, kept?.account, location.search + location.hash]).toEqual([
      '/sign-in-error',
      ada,
      '',
    ]);
  },
);

test('a sign-in that the server could not finish is told, ends no session and leads back', async () => {
  await leave('/explore?q=orders');
  writeRecord(record());

  const { record: kept, opens } = await load('/auth/callback?error=server_error');

  expect(readFailure()).toEqual({
    failure: { source: 'app', fault: 'server-sign-in-failed' },
    returnTo: '/explore?q=orders',
  });
  expect([opens, kept?.account, location.search]).toEqual(['/sign-in-error', ada, '']);
});

test('a code that reaches the app instead of the server is wiped, and the fault is told', async () => {
  const { opens } = await load('/callback?code=the-code&state=s');

  expect(opens).toBe('/sign-in-error');
  expect(location.search).toBe('');
  expect(readFailure()?.failure).toEqual({ source: 'app', fault: 'server-callback-here' });
});

test('where the server sends people after a sign-out, what is left is dropped', async () => {
  writeRecord(record());
  sessionStorage.setItem(`session.draft.${ada.key}.note`, 'typed');

  const { record: kept, opens } = await load('/logout');

  expect([kept, opens, readEnd()?.reason]).toEqual([null, '/signed-out', 'signed-out']);
  expect(Object.keys(sessionStorage)).toEqual(['session.ended']);
});

test('a reload goes on without asking the server', async () => {
  writeRecord(record());

  const { record: kept, asked } = await load('/explore?code=mine&state=open');

  expect([kept?.account, asked.loaded]).toEqual([ada, 0]);
  expect(location.search).toBe('?code=mine&state=open');
});
