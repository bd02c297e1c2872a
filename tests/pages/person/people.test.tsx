import { act, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Handler } from '../../../local/handler.ts';
import { ada, catalogServer } from '../../support/catalogServer.ts';
import { localCatalog } from '../../support/localCatalog.ts';
import { renderAt } from '../../support/renderAt.tsx';

const owns = () => screen.findByRole('region', { name: 'Owns' });

/** The server, with the search engine behind it gone or deaf to filters. */
function withSearch(server: Handler, change: (request: Request) => Promise<Response>): Handler {
  return async (request) => (request.url.includes('/search/') ? change(request) : server(request));
}

test('a person shows teams, roles and what they own, and no hidden address', async () => {
  const catalog = await localCatalog();

  renderAt('/user/grace', catalog.as('alan'));

  expect(await screen.findByRole('heading', { level: 1, name: 'Grace Hopper' })).toBeVisible();
  expect(screen.getByText('E-mail address hidden by OpenMetadata')).toBeVisible();
  expect(screen.queryByText(/masked/)).toBeNull();
  expect(screen.getByRole('link', { name: 'Analytics' })).toHaveAttribute(
    'href',
    '/team/analytics',
  );
  expect(within(await owns()).getByRole('link', { name: 'Customers' })).toBeVisible();
});

test('one sees one’s own address, and the session', async () => {
  const catalog = await localCatalog();

  renderAt('/profile', catalog.as('ada'));

  expect((await screen.findAllByText('ada@example.com'))[0]).toBeVisible();
  expect(screen.getByText('The ID token')).toBeVisible();
  expect(within(await owns()).getByRole('link', { name: 'Orders' })).toBeVisible();
});

test('who comes back to the own profile sees what has changed there', async () => {
  let { teams } = ada;
  const { server } = catalogServer({ '/users/loggedInUser': () => ({ ...ada, teams }) });
  const router = renderAt('/profile', server);
  await screen.findByRole('link', { name: 'Sales' });
  await act(() => router.navigate('/explore'));

  teams = [{ id: 'ops', type: 'team', name: 'ops', displayName: 'Operations' }];
  const aMinuteLater = Date.now() + 60_000;
  vi.spyOn(Date, 'now').mockImplementation(() => aMinuteLater);
  await act(() => router.navigate('/profile'));

  expect(await screen.findByRole('link', { name: 'Operations' })).toBeVisible();
});

test('a team shows its members, what it is part of and what it owns', async () => {
  const catalog = await localCatalog();

  renderAt('/team/analytics', catalog.as('alan'));

  expect(await screen.findByRole('heading', { level: 1, name: 'Analytics' })).toBeVisible();
  const members = within(screen.getByRole('region', { name: 'Members' }));
  expect(members.getByRole('link', { name: 'Grace Hopper' })).toHaveAttribute(
    'href',
    '/user/grace',
  );
  expect(screen.getByRole('link', { name: 'Organization' })).toBeVisible();
  expect(within(await owns()).getByRole('link', { name: 'Customer lifetime value' })).toBeVisible();
});

test('a team of teams alone says so, and has no empty list', async () => {
  const catalog = await localCatalog();

  renderAt('/team/Organization', catalog.as('alan'));

  const members = within(await screen.findByRole('region', { name: 'Members' }));
  expect(members.getByText('Nobody is in this team itself.')).toBeVisible();
  expect(members.queryByRole('list')).toBeNull();
});

test('with the search down, what is owned comes from the record of the owner', async () => {
  const catalog = await localCatalog();
  const body = { responseMessage: 'Connection refused', errorType: 'UNHANDLED_SERVER_EXCEPTION' };

  renderAt(
    '/user/grace',
    withSearch(catalog.as('alan'), async () => Response.json(body, { status: 500 })),
  );

  expect(within(await owns()).getByRole('link', { name: 'Customers' })).toBeVisible();
});

test('a search that ignores its filter is not believed', async () => {
  const catalog = await localCatalog();
  const alan = catalog.as('alan');

  renderAt(
    '/user/grace',
    withSearch(alan, async ({ url }) => {
      const unfiltered = new URL(url);
      unfiltered.searchParams.delete('query_filter');
      return alan(new Request(unfiltered));
    }),
  );

  const list = within(await owns());
  expect(list.getByRole('link', { name: 'Customers' })).toBeVisible();
  expect(list.queryByRole('link', { name: 'Payments' })).toBeNull();
});
