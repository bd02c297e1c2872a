import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test } from 'vitest';
import { askEarly } from '../src/askEarly.ts';
import type { Arrival } from '../src/auth/arrival.ts';
import { keepForReload } from '../src/auth/headStart.ts';
import type { TokenSource } from '../src/auth/session.ts';
import { type SessionRecord, writeRecord } from '../src/auth/sessionRecord.ts';
import { type StartedSession, toStarted } from '../src/auth/startSession.ts';
import type { Settings } from '../src/settings/settings.ts';
import { fakeFlow } from './auth/support/fakeFlow.ts';
import { issuedFor, record } from './auth/support/records.ts';
import { settings } from './auth/support/settings.ts';

const page: Arrival = {
  path: '/',
  address: '/',
  answer: '',
  inQuery: false,
  fromSignOut: false,
  wiped: false,
};
const here = settings({ apiBaseUrl: `${location.origin}/api` });

beforeEach(() => sessionStorage.clear());

/** A reload with Ada's session: asks one question, before the settings are there. */
function reload(answers: Record<string, Response>, arrival = page) {
  keepForReload(here, []);
  writeRecord(record());
  const sent: string[] = [];
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const network: typeof fetch = async (input, init) => {
    const bearer = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '') ?? '';
    sent.push(`${new URL(String(input)).pathname} ${bearer}`);
    return answers[bearer]?.clone() ?? Response.error();
  };
  let answer: Promise<Response> | null = null;
  const asked = askEarly(arrival, network, queries, ({ api }) => {
    answer = api.fetch(`${here.apiBaseUrl}/v1/users/loggedInUser`);
    answer.catch(() => {});
  });
  return {
    asked,
    queries,
    sent,
    answer: () => answer ?? Promise.reject(new Error('Nothing was asked.')),
  };
}

const tokens: TokenSource = {
  token: async () => 'token-2',
  replace: async (refused) => `${refused}, replaced`,
};

function started(kept: SessionRecord | null, changes: Partial<Settings> = {}): StartedSession {
  const { load: flow, finish } = fakeFlow({});
  const world = {
    settings: { ...here, ...changes } as Settings,
    base: '/',
    issuedFor,
    callbackPath: '/callback',
    flow,
    finish,
  };
  return toStarted(world, { record: kept, reason: 'never', opens: null });
}

test('a reload asks by the token of its tab, before the settings are there', async () => {
  const { asked, queries, sent, answer } = reload({ 'token-1': Response.json({ name: 'ada' }) });

  expect(await (await answer()).json()).toEqual({ name: 'ada' });
  expect(sent).toEqual(['/api/v1/users/loggedInUser token-1']);
  expect(asked?.settle(started(record()), tokens)).toBe(queries);
});

test('a token that is refused is replaced once there is a session that can', async () => {
  const { asked, sent, answer } = reload({
    'token-1': new Response('{"message":"Expired token!"}', { status: 401 }),
    'token-1, replaced': Response.json({ name: 'ada' }),
  });
  await expect.poll(() => sent).toHaveLength(1);

  asked?.settle(started(record()), tokens);

  expect((await answer()).status).toBe(200);
  expect(sent.at(-1)).toBe('/api/v1/users/loggedInUser token-1, replaced');
});

test.each<[string, () => StartedSession]>([
  ['there is no session after all', () => started(null)],
  [
    'it is another session',
    () => started(record({ bearer: { ...record().bearer, token: 'token-9' } })),
  ],
  ['another API is named', () => started(record(), { apiBaseUrl: `${location.origin}/other` })],
])('nothing more is asked when, by the settings, %s', async (_, become) => {
  const { asked, sent, answer } = reload({
    'token-1': new Response('{"message":"Expired token!"}', { status: 401 }),
  });
  await expect.poll(() => sent).toHaveLength(1);

  expect(asked?.settle(become(), tokens)).toBeNull();

  await expect(answer()).rejects.toThrow(expect.objectContaining({ name: 'SignInRequired' }));
  expect(sent).toHaveLength(1);
});

test('a page that was opened to finish a sign-in asks nothing before it', () => {
  const arrival = { ...page, answer: '#code=a-code&state=a-state' };

  expect(reload({}, arrival).asked).toBeNull();
});
