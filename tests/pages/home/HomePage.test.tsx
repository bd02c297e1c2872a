import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ada, catalogServer, found, hit, searchDown } from '../../support/catalogServer.ts';
import { fakeSession } from '../../support/fakeSession.ts';
import { renderAt } from '../../support/renderAt.tsx';

const orders = {
  id: 'orders',
  type: 'table',
  name: 'orders',
  fullyQualifiedName: 'snow.sales.shop.orders',
};

function section(name: string): Promise<HTMLElement> {
  return screen.findByRole('region', { name });
}

test.each([
  ['Ada Lovelace', 'Ada', 'AL'],
  ['Lovelace, Ada (Guest)', 'Ada', 'AL'],
  ['Lovelace, Ada King (Analytical Engines – External)', 'Ada', 'AL'],
  ['ada.lovelace', 'ada.lovelace', 'AL'],
  ['(ada)', '(ada)', '('],
])('%s is greeted as %s, with %s as a picture', async (name, greeted, initials) => {
  const session = fakeSession();
  const state = session.getState();
  if (state.status === 'signed-out') throw new Error('The session of the tests is signed in.');
  const named = { ...state, account: { ...state.account, name } };

  renderAt('/', catalogServer({}).server, { session: { ...session, getState: () => named } });

  expect(await screen.findByRole('heading', { name: `Hello, ${greeted}` })).toBeVisible();
  const button = screen.getByRole('button', { name });
  expect(button.querySelector('[data-initials]')).toHaveAttribute('data-initials', initials);
});

test('what the person owns is searched for by their id', async () => {
  const owners = [{ id: 'ada', type: 'user', name: 'ada' }];
  const { server } = catalogServer({
    '/search/query': ({ searchParams }) =>
      searchParams.get('query_filter')?.includes('{"terms":{"owners.id":["ada"]}}')
        ? found([hit('orders', { owners })], { total: 7 })
        : found([hit('latest')]),
  });

  renderAt('/', server);

  const owned = await section('What you own');
  expect(await within(owned).findByRole('link', { name: 'orders' })).toHaveAttribute(
    'href',
    '/table/snow.sales.shop.orders',
  );
  expect(within(owned).getByRole('link', { name: /all 7/ })).toHaveAttribute(
    'href',
    '/explore?owner=Ada+Lovelace',
  );
});

test('for somebody in no team nothing is searched for', async () => {
  const { server, asked } = catalogServer({
    '/users/loggedInUser': () => ({ ...ada, teams: [] }),
  });

  renderAt('/', server);

  expect(await within(await section('What your teams own')).findByText(/no team/)).toBeVisible();
  expect(await within(await section('What you own')).findByText(/Nothing yet/)).toBeVisible();
  const searches = asked.filter(({ pathname }) => pathname.endsWith('/search/query'));
  expect(searches.map(({ searchParams }) => searchParams.get('query_filter'))).not.toContainEqual(
    expect.stringContaining('"owners.id":[]'),
  );
});

test('what the person follows comes from their own record', async () => {
  const { server } = catalogServer({
    '/users/name/ada': ({ searchParams }) =>
      searchParams.get('fields') === 'follows' ? { id: 'ada', follows: [orders] } : {},
  });

  renderAt('/', server);

  expect(await within(await section('What you follow')).findByText('orders')).toBeVisible();
  expect(await within(await section('What you own')).findByText(/Nothing yet/)).toBeVisible();
});

test('what was deleted takes no room in the list of what the person follows', async () => {
  const gone = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
    ...orders,
    id: name,
    name,
    deleted: true,
  }));
  const { server } = catalogServer({
    '/users/name/ada': () => ({ id: 'ada', owns: [], follows: [...gone, orders] }),
  });

  renderAt('/', server);

  const followed = await section('What you follow');
  expect(await within(followed).findByRole('link', { name: 'orders' })).toBeVisible();
  expect(within(followed).queryByRole('button', { name: 'Show more' })).toBeNull();
});

test('nobody gets a list of all that they own with their name', async () => {
  const { server, asked } = catalogServer({});

  renderAt('/', server);

  await section('What you own');
  const person = asked.find(({ pathname }) => pathname.endsWith('/loggedInUser'));
  expect(person?.searchParams.get('fields')).toBe('teams,roles');
});

test('what the teams own is searched for by their ids', async () => {
  const owners = [{ id: 'sales', type: 'team', name: 'sales' }];
  const { server } = catalogServer({
    '/search/query': ({ searchParams }) =>
      searchParams.get('query_filter')?.includes('{"terms":{"owners.id":["sales"]}}')
        ? found([hit('invoices', { owners })])
        : found([hit('latest')]),
  });

  renderAt('/', server);

  expect(await within(await section('What your teams own')).findByText('invoices')).toBeVisible();
  expect(await within(await section('Changed lately')).findByText('latest')).toBeVisible();
});

test('a search that ignores the owner shows no wrong list', async () => {
  const { server } = catalogServer({ '/search/query': () => found([hit('latest')]) });

  renderAt('/', server);

  const teams = await section('What your teams own');
  expect(await within(teams).findByText(/does not answer/)).toBeVisible();
  expect(within(teams).queryByText('latest')).toBeNull();
});

test('with the search down, what the person owns still shows', async () => {
  const { server } = catalogServer({
    '/users/name/ada': () => ({ id: 'ada', owns: [orders], follows: [] }),
    '/search/query': searchDown,
  });

  renderAt('/', server);

  expect(await within(await section('What you own')).findByText('orders')).toBeVisible();
  expect(await within(await section('Changed lately')).findByText(/does not answer/)).toBeVisible();
});

test('a time that no date has is left out of the list of changes', async () => {
  const { server } = catalogServer({
    '/search/query': () => found([hit('orders', { updatedAt: 1e300 })]),
  });

  renderAt('/', server);

  const changed = await section('Changed lately');
  expect(await within(changed).findByRole('link', { name: 'orders' })).toBeVisible();
});

test('with a search that takes too long, what the person owns shows, too', async () => {
  const { server } = catalogServer({
    '/users/name/ada': () => ({ id: 'ada', owns: [orders], follows: [] }),
  });
  const timeUp = new DOMException('The time is up.', 'TimeoutError');

  renderAt('/', (request) =>
    request.url.includes('/search/') ? Promise.reject(timeUp) : server(request),
  );

  expect(await within(await section('What you own')).findByText('orders')).toBeVisible();
});

test('another shape of a search is an error page that names the field', async () => {
  const { server } = catalogServer({ '/search/query': () => ({ hits: {} }) });

  renderAt('/', server);

  expect(await screen.findByText(/GET \/api\/v1\/search\/query: hits\.total/)).toBeVisible();
});

test('another shape of the person is an error page that names the field', async () => {
  const { server } = catalogServer({ '/users/loggedInUser': () => ({ ...ada, teams: 'all' }) });

  renderAt('/', server);

  expect(await screen.findByText(/GET \/api\/v1\/users\/loggedInUser: teams/)).toBeVisible();
});
