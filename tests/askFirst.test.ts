import { expect, test } from 'vitest';
import { askFirst } from '../src/askFirst.ts';
import type { TokenSource } from '../src/auth/session.ts';
import { record } from './auth/support/records.ts';
import { ada, found, hit } from './support/catalogServer.ts';
import { testSettings } from './support/testSettings.ts';

const { apiBaseUrl, server } = testSettings;
const expired = new Response('{"message":"Expired token!"}', { status: 401 });

/** Asks for a page by Ada's first token. @param accepted The token that the server takes. */
function askFor(path: string, accepted = 'token-1') {
  const sent: string[] = [];
  const network: typeof fetch = async (input, init) => {
    const bearer = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '') ?? '';
    const { pathname } = new URL(String(input));
    sent.push(`${pathname.split('/').at(-1)} ${bearer}`);
    if (bearer !== accepted) return expired.clone();
    return Response.json(pathname.endsWith('loggedInUser') ? ada : found([hit('orders')]));
  };
  const start = { record: record(), apiBaseUrl, version: server.version };
  return { ...askFirst(start, network, path), sent };
}

const tokens: TokenSource = {
  token: async () => 'token-2',
  replace: async (refused) => `${refused}, replaced`,
};

test('the home page asks for the person and for what has changed, by the token that is there', async () => {
  const { home, sent } = askFor('');

  expect((await home?.person)?.name).toBe('ada');
  expect((await home?.changed)?.hits.map(({ label }) => label)).toEqual(['orders']);
  expect(sent.toSorted()).toEqual(['loggedInUser token-1', 'query token-1']);
});

test('every other page of a person asks for the person alone', async () => {
  const { asked, home, sent } = askFor('table/shop.orders');

  await Promise.all(asked.map(({ answer }) => answer));
  expect(home).toBeNull();
  expect(sent).toEqual(['loggedInUser token-1']);
});

test.each(['setup', 'signed-out', 'sign-in-error'])('%s asks nothing', (path) => {
  const { asked, sent } = askFor(path);

  expect(asked).toEqual([]);
  expect(sent).toEqual([]);
});

test('a token that is refused is replaced once there is a session that can', async () => {
  const { asked, sent, settle } = askFor('explore', 'token-1, replaced');
  await expect.poll(() => sent).toHaveLength(1);

  settle(tokens);

  await expect(asked[0]?.answer).resolves.toMatchObject({ name: 'ada' });
  expect(sent.at(-1)).toBe('loggedInUser token-1, replaced');
});

test('nothing more is asked where it turns out to be another session', async () => {
  const { asked, sent, settle } = askFor('explore', 'no token');
  await expect.poll(() => sent).toHaveLength(1);

  settle(null);

  await expect(asked[0]?.answer).rejects.toMatchObject({ name: 'SignInRequired' });
  expect(sent).toHaveLength(1);
});
