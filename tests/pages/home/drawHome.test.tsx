import { screen } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import type { Handler } from '../../../local/handler.ts';
import { createApi } from '../../../src/api/api.ts';
import assetList from '../../../src/components/AssetList.module.css';
import { chooseSlashKey } from '../../../src/pages/frame/slashKey.ts';
import { drawHome } from '../../../src/pages/home/drawHome.ts';
import { changedQuestion } from '../../../src/pages/home/homeQuestions.ts';
import { ask } from '../../../src/pages/pageData.ts';
import { ada, catalogServer, found, hit } from '../../support/catalogServer.ts';
import { fetchFrom } from '../../support/fetchFrom.ts';
import { renderAt } from '../../support/renderAt.tsx';
import { testSettings } from '../../support/testSettings.ts';

const changed = [
  hit('orders', { displayName: 'orderItems_by.day' }),
  hit('clicks', { entityType: 'topic' }),
  hit('old report', { entityType: 'report' }),
];

/** A catalogue that says what has changed, and lets all other lists wait. */
function catalog(teams: readonly object[]): Handler {
  const { server } = catalogServer({
    '/users/loggedInUser': () => ({ ...ada, teams }),
    '/search/query': () => found(changed),
  });
  const waits = (url: string) => url.includes('owners.id') || url.includes('/users/name/');
  return (request) => (waits(request.url) ? new Promise(() => {}) : server(request));
}

async function draw(server: Handler, hasTeams: boolean, base = '/'): Promise<Element[]> {
  const { apiBaseUrl, appName } = testSettings;
  const { version } = testSettings.server;
  const api = createApi({ apiBaseUrl, version, fetch: fetchFrom(server) });
  const { hits } = await ask(changedQuestion(api)).answer;
  return drawHome({ appName, name: 'Ada Lovelace', hasTeams, changed: hits }, base);
}

/** What can be seen of an element, and where its links lead. */
function look(element: Element): unknown {
  const isSeen = (child: Element) => !child.matches(`[hidden], .${assetList['note']}`); // when it changed is said by React
  return {
    tag: element.localName,
    looks: [...element.classList].filter((name) => name !== 'active'), // the router's, without style
    says: element.getAttribute('placeholder') ?? element.getAttribute('data-initials'),
    draws: element.getAttribute('d'),
    leads: element.getAttribute('href'),
    title: element.getAttribute('title'),
    holds: [...element.childNodes]
      .filter((child) => !(child instanceof Element) || isSeen(child))
      .map((child) => (child instanceof Element ? look(child) : child.textContent))
      .reduce<unknown[]>(join, []),
  };
}

/** React writes neighbouring texts one by one. */
function join(all: unknown[], next: unknown): unknown[] {
  const last = all.at(-1);
  if (typeof last === 'string' && typeof next === 'string')
    return [...all.slice(0, -1), last + next];
  return [...all, next];
}

test.each([
  ['in a team', ada.teams, true],
  ['in no team', [], true],
  ['who has the / key off', ada.teams, false],
])(
  'to somebody %s the first view looks as what React draws in its place',
  async (_, teams, key) => {
    chooseSlashKey(key);
    onTestFinished(() => chooseSlashKey(true));
    const server = catalog(teams);
    renderAt('/', server);
    await screen.findByRole('link', { name: 'orderItems_by.day' });

    const view = await draw(server, teams.length > 0);

    const drawn = [screen.getByRole('banner'), screen.getByRole('main')];
    expect(view.map(look)).toEqual(drawn.map(look));
  },
);

test('its links stay below the base path', async () => {
  const view = await draw(catalog(ada.teams), true, '/catalog/');

  const links = view.flatMap((part) => [...part.querySelectorAll('a')]);
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/catalog/',
    '/catalog/',
    '/catalog/explore',
    '/catalog/table/snow.sales.shop.orders',
    '/catalog/topic/snow.sales.shop.clicks',
  ]);
});
