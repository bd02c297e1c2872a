import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ada, catalogServer, found, hit, searchDown } from '../../support/catalogServer.ts';
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

test('what the person follows comes from their own record', async () => {
  const { server } = catalogServer({
    '/users/name/ada': ({ searchParams }) =>
      searchParams.get('fields') === 'follows' ? { id: 'ada', follows: [orders] } : {},
  });

  renderAt('/', server);

  expect(await within(await section('What you follow')).findByText('orders')).toBeVisible();
  expect(await within(await section('What you own')).findByText(/Nothing yet/)).toBeVisible();
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
