import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { localCatalog } from '../../support/localCatalog.ts';
import { renderAt } from '../../support/renderAt.tsx';

const orders = '/table/snowflake_prod.sales.shop.orders';
const edgeCases = 'postgres_core.shop.edge_cases';
const ages = [
  ['2.0', {}, { text: '2.0.7', major: 2, minor: 0 }],
  ['1.6', { OM_VERSION: '1.6' }, { text: '1.6.0', major: 1, minor: 6 }],
] as const;

test.each(ages)(
  'a table of a %s server is shown with all that is known',
  async (_, env, version) => {
    const catalog = await localCatalog(env);

    renderAt(orders, catalog.as('alan'), { version });

    expect(await screen.findByRole('heading', { level: 1, name: 'Orders' })).toBeVisible();
    expect(screen.getByText('one row each')).toBeVisible();
    expect(screen.getByText('snowflake_prod.sales.shop.orders')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ada Lovelace' })).toHaveAttribute('href', '/user/ada');
    expect(screen.getByRole('link', { name: 'Order' })).toHaveAttribute(
      'href',
      '/glossary-term/Business.Order',
    );
    for (const text of ['Commerce', 'Tier 1', 'PII.Sensitive', '4,200 queries a week'])
      expect(screen.getAllByText(text)[0]).toBeVisible();
    expect(screen.getByText('Unique: order_id')).toBeVisible();
    expect(screen.getByText('5 people')).toBeVisible();
  },
);

test('what is not known of an asset has no heading', async () => {
  const catalog = await localCatalog();

  renderAt(`/table/${edgeCases}.wide_200`, catalog.as('alan'));

  expect(await screen.findByText('Nobody yet')).toBeVisible();
  const named = screen.getAllByRole('term').map(({ textContent }) => textContent);
  expect(named).toEqual(['Owners', 'Usage', 'Followers']);
});

test('direct neighbours are a picture and two lists of links', async () => {
  const catalog = await localCatalog();

  renderAt(orders, catalog.as('alan'));

  const lineage = await screen.findByRole('region', { name: 'Lineage' });
  expect(await within(lineage).findByRole('img', { name: /3 sources.*7 targets/ })).toBeVisible();
  expect(within(lineage).getByRole('link', { name: 'Customers' })).toHaveAttribute(
    'href',
    '/table/snowflake_prod.sales.shop.customers',
  );
  expect(within(lineage).getByRole('link', { name: 'orders.created.v1' })).toHaveAttribute(
    'href',
    '/topic/kafka_prod.%22orders.created.v1%22',
  );
});

test('the table of columns is named by its heading, for who goes from table to table', async () => {
  const catalog = await localCatalog();

  renderAt(orders, catalog.as('alan'));

  expect(await screen.findByRole('table', { name: /^Columns/ })).toBeVisible();
});

test('what is inside a column opens on demand', async () => {
  const catalog = await localCatalog();
  renderAt(orders, catalog.as('alan'));
  const toggle = await screen.findByRole('button', { name: '5 columns in shipping_address' });
  expect(screen.queryByText('postal_code')).toBeNull();

  await userEvent.click(toggle);

  expect(screen.getByText('postal_code')).toBeVisible();
  expect(toggle).toHaveAttribute('aria-expanded', 'true');
});

test('a filter finds columns wherever they are, with what they lie in', async () => {
  const catalog = await localCatalog();
  renderAt(orders, catalog.as('alan'));

  await userEvent.type(await screen.findByRole('searchbox', { name: 'Filter columns' }), 'latit');

  const names = (await screen.findAllByRole('rowheader')).map(
    (header) => header.firstElementChild?.textContent,
  );
  expect(names).toEqual(['shipping_address', 'geo', 'latitude']);
});

test('while a filter shows what is inside, nothing is opened or closed unseen', async () => {
  renderAt(orders, (await localCatalog()).as('alan'));
  const filter = await screen.findByRole('searchbox', { name: 'Filter columns' });

  await userEvent.type(filter, 'postal');

  await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(2));
  expect(screen.getByText('5 columns in shipping_address')).toBeVisible();
  expect(screen.queryByRole('button', { name: /columns in/ })).toBeNull();
});

test('what is open and typed stays with its column when another comes before it', async () => {
  const alan = (await localCatalog()).as('alan');
  let hasNewcomer = false;
  renderAt(orders, async (request) => {
    const answer = await alan(request);
    if (!hasNewcomer || !request.url.includes('/tables/name/')) return answer;
    const table = await answer.json();
    const newcomer = { name: 'newcomer', dataType: 'INT', description: '' };
    return Response.json({ ...table, columns: [newcomer, ...table.columns] });
  });
  await userEvent.click(
    await screen.findByRole('button', { name: '5 columns in shipping_address' }),
  );
  const rowOf = (name: string) => screen.getByText(name).closest('tr') ?? document.body;
  const press = async (where: HTMLElement, name: string) =>
    userEvent.click(await within(where).findByRole('button', { name }));
  await press(rowOf('postal_code'), 'Edit description');
  await userEvent.paste('Half a thought');
  hasNewcomer = true;

  const about = screen.getByRole('region', { name: 'Description' });
  await press(about, 'Edit description');
  await userEvent.paste(' And more.');
  await press(about, 'Save');

  await screen.findByText('newcomer');
  const [typed] = await screen.findAllByDisplayValue(/Half a thought$/);
  expect(rowOf('postal_code')).toContainElement(typed ?? null);
  await screen.findByText('The description was saved.');
});

test('what a filter leaves is read out', async () => {
  const catalog = await localCatalog();
  renderAt(orders, catalog.as('alan'));
  const filter = await screen.findByRole('searchbox', { name: 'Filter columns' });
  const columns = within(screen.getByRole('region', { name: /^Columns/ }));
  const readOut = () => columns.getAllByRole('status').map(({ textContent }) => textContent);

  await userEvent.type(filter, 'latit');
  await waitFor(() => expect(readOut()).toEqual([expect.stringMatching(/^3 of \d+$/), '']));
  await userEvent.type(filter, 'zzz');
  await waitFor(() =>
    expect(readOut()).toEqual([expect.stringMatching(/^0 of \d+$/), 'No column fits this filter.']),
  );
});

test('nothing in a description runs, loads or leads astray', async () => {
  const catalog = await localCatalog();

  renderAt(`/table/${edgeCases}.hostile_html`, catalog.as('alan'));

  expect(await screen.findByText('orders here')).toBeVisible();
  const description = screen.getByRole('region', { name: 'Description' });
  expect(description.querySelectorAll('img, script, iframe, style, a')).toHaveLength(0);
  expect(description.querySelectorAll('[onerror], [style], [href]')).toHaveLength(0);
  expect(description).toHaveTextContent('click');
});

test('a name of any signs is one segment of the address', async () => {
  const catalog = await localCatalog();
  const fqn = `${edgeCases}."we.ird / näme"`;

  renderAt(`/table/${encodeURIComponent(fqn)}`, catalog.as('alan'));

  expect(await screen.findByRole('heading', { level: 1, name: 'we.ird / näme' })).toBeVisible();
});

test('a table that is not there has a page that says so', async () => {
  const catalog = await localCatalog();

  renderAt('/table/no.such.table', catalog.as('alan'));

  expect(
    await screen.findByRole('heading', { level: 1, name: 'OpenMetadata does not have this' }),
  ).toBeVisible();
});
