import { beforeEach, expect, test } from 'vitest';
import type { Arrival } from '../src/auth/arrival.ts';
import { keepForReload } from '../src/auth/headStart.ts';
import { type SessionRecord, writeRecord } from '../src/auth/sessionRecord.ts';
import { toStarted } from '../src/auth/startSession.ts';
import { prepareData } from '../src/startData.ts';
import { fakeFlow } from './auth/support/fakeFlow.ts';
import { bearer, issuedFor, received, record } from './auth/support/records.ts';
import { settings } from './auth/support/settings.ts';
import { ada, found, hit } from './support/catalogServer.ts';

const page: Arrival = {
  path: '/',
  address: '/',
  answer: '',
  inQuery: false,
  fromSignOut: false,
  wiped: false,
};
const here = settings({ apiBaseUrl: `${location.origin}/api` });
const never = new Promise<never>(() => {});

beforeEach(() => {
  sessionStorage.clear();
  document.body.innerHTML = '<div id="root"></div>';
});

/** A load of the home page in a tab that has Ada's session. */
function open(arrival = page, kept = record()) {
  keepForReload(here, []);
  writeRecord(kept);
  const sent: string[] = [];
  const network: typeof fetch = async (input, init) => {
    const { pathname } = new URL(String(input));
    sent.push(`${pathname.split('/').at(-1)} ${new Headers(init?.headers).get('authorization')}`);
    return Response.json(pathname.endsWith('loggedInUser') ? ada : found([hit('orders')]));
  };
  return { start: prepareData(arrival, '/', network, null), sent };
}

function started(kept: SessionRecord | null) {
  const { load: flow, finish } = fakeFlow({});
  const world = { settings: here, base: '/', issuedFor, callbackPath: '/callback', flow, finish };
  return toStarted(world, { record: kept, reason: 'never', opens: null });
}

const firstQuestions = ['loggedInUser Bearer token-1', 'query Bearer token-1'];

test('a reload asks before its settings are there, and shows what is answered', async () => {
  const { start, sent } = open();
  await expect.poll(() => sent.toSorted()).toEqual(firstQuestions);

  const { asked } = await start(started(record()), never);

  expect(document.querySelector('main li a')?.textContent).toBe('orders');
  const keys = asked.map(({ question }) => question.queryKey[0]);
  expect(keys).toEqual(['loggedInUser', 'search', 'owned', 'followed', 'search']);
  expect(sent.filter((question) => question.startsWith('loggedInUser'))).toHaveLength(1);
});

test('what another session was asked is neither shown nor remembered', async () => {
  const { start } = open();

  const { asked } = await start(started(null), never);

  expect(document.querySelector('main')).toBeNull();
  expect(asked).toEqual([]);
});

test('a page that was opened to finish a sign-in asks once that is done, and not before', async () => {
  const { start, sent } = open({ ...page, answer: '#code=a-code&state=a-state' });
  const brought = record({ bearer: bearer('token-2', 60 * 60_000) });
  writeRecord(brought);

  await start(started(brought), never);

  expect(sent.filter((question) => !question.endsWith('token-2'))).toEqual([]);
});

test('a reload with a token that is over asks with a renewed one alone', async () => {
  const over = record({ bearer: bearer('token-1', -1000) });
  const { start, sent } = open(page, over);
  const renewed = received({ bearer: bearer('token-2', 60 * 60_000) });
  const { load: flow, finish } = fakeFlow({ renew: async () => renewed });
  const world = { settings: here, base: '/', issuedFor, callbackPath: '/callback', flow, finish };

  await start(toStarted(world, { record: over, reason: 'never', opens: null }), never);

  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter((question) => !question.endsWith('token-2'))).toEqual([]);
});
