import { beforeEach, expect, test, vi } from 'vitest';
import { askFirst } from '../src/askFirst.ts';
import { createCurrentSession } from '../src/auth/currentSession.ts';
import { showFirst } from '../src/showFirst.ts';
import { record } from './auth/support/records.ts';
import {
  type Answers,
  ada,
  catalogServer,
  found,
  hit,
  searchDown,
} from './support/catalogServer.ts';
import { fetchFrom } from './support/fetchFrom.ts';
import { testSettings } from './support/testSettings.ts';

beforeEach(() => {
  document.documentElement.className = 'settling';
  document.title = 'As built';
  document.body.innerHTML = '<div id="root"><button id="sign-in">Sign in</button></div>';
});

const orders: Answers = { '/search/query': () => found([hit('orders')]) };

/** Ada, back from the authority. */
function arrive(server = catalogServer(orders).server) {
  const { apiBaseUrl, appName } = testSettings;
  const { version } = testSettings.server;
  const { home } = askFirst({ record: record(), apiBaseUrl, version }, fetchFrom(server), '');
  if (!home) throw new Error('The home page was not asked for.');
  const current = createCurrentSession(record(), 'never');
  const shown = showFirst(home, current, appName, '/');
  return { current, shown };
}

const root = () => document.getElementById('root');

test('the first data take the place of what index.html shows', async () => {
  expect(await arrive().shown).toMatchObject({ name: 'ada' });

  expect(root()?.querySelector('li a')?.textContent).toBe('orders');
  expect(document.getElementById('sign-in')).toBeNull();
  expect(document.title).toBe('Home · Data catalog');
  expect(document.documentElement.className).toBe('');
});

test('of a session that ends nothing stays on screen', async () => {
  const { current, shown } = arrive();
  await shown;

  current.end('signed-out-elsewhere');

  expect(root()?.childElementCount).toBe(0);
});

test('what React has drawn in its place stays when the session ends', async () => {
  const { current, shown } = arrive();
  await shown;
  root()?.replaceChildren('The signed-out page');

  current.end('signed-out-elsewhere');

  expect(root()?.textContent).toBe('The signed-out page');
});

test('nothing is shown to somebody who was signed out meanwhile', async () => {
  const { current, shown } = arrive();

  current.end('signed-out-elsewhere');
  await shown;

  expect(document.getElementById('sign-in')).not.toBeNull();
});

test.each<[string, Answers]>([
  ['a search that is down', { '/search/query': searchDown }],
  ['a search that finds nothing', { '/search/query': () => found([]) }],
  ['a person who was switched off', { '/users/loggedInUser': () => ({ ...ada, deleted: true }) }],
  ['a person whom the catalog does not know', { '/users/loggedInUser': () => Response.error() }],
])('with %s React draws the page', async (_, answers) => {
  expect(await arrive(catalogServer({ ...orders, ...answers }).server).shown).toBeNull();

  expect(document.getElementById('sign-in')).not.toBeNull();
  expect(document.documentElement.className).toBe('settling');
});

test('data that are long in coming are not waited for', async () => {
  vi.useFakeTimers();
  const { shown } = arrive(() => new Promise(() => {}));

  await vi.advanceTimersByTimeAsync(600);
  await shown;
  vi.useRealTimers();

  expect(document.getElementById('sign-in')).not.toBeNull();
});
