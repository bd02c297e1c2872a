import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Handler } from '../../../local/handler.ts';
import { localCatalog } from '../../support/localCatalog.ts';
import { renderAt } from '../../support/renderAt.tsx';

const orders = 'snowflake_prod.sales.shop.orders';

/** The local server, whose answers to what fits `pattern` are changed. */
async function changed(pattern: RegExp, change: (body: object) => object): Promise<Handler> {
  const alan = (await localCatalog()).as('alan');
  return async (request) => {
    const response = await alan(request);
    const asked = `${request.method} ${new URL(request.url).pathname}`;
    if (!pattern.test(asked) || !response.ok) return response;
    return Response.json(change(await response.json()));
  };
}

test.each([
  ['/table/', orders, 'tables', 'columns', { columns: 'many' }],
  ['/table/', orders, 'tables', 'columns.0.name', { columns: [{ dataType: 'INT' }] }],
  ['/topic/', 'kafka_prod."orders.created.v1"', 'topics', 'partitions', { partitions: 'two' }],
  ['/dashboard/', 'superset.orders_overview', 'dashboards', 'charts', { charts: {} }],
  ['/pipeline/', 'airflow.load_orders_daily', 'pipelines', 'tasks.0.name', { tasks: [{}] }],
  ['/container/', 's3_lake.orders-parquet', 'containers', 'size', { size: 'large' }],
  ['/glossary-term/', 'Business.Order', 'glossaryTerms', 'synonyms', { synonyms: 'Sale' }],
  ['/user/', 'grace', 'users', 'teams', { teams: 'many' }],
  ['/team/', 'analytics', 'teams', 'users', { users: 3 }],
])('%s shows an answer of another shape as an error: %s, %s, %s', async (...given) => {
  const [segment, name, collection, field, wrong] = given;
  const server = await changed(new RegExp(`/${collection}/name/`), (body) => ({
    ...body,
    ...wrong,
  }));

  renderAt(segment + encodeURIComponent(name), server);

  expect(
    await screen.findByRole('heading', {
      level: 1,
      name: 'OpenMetadata answered in a way this app does not know',
    }),
  ).toBeVisible();
  expect(
    screen.getByText(new RegExp(`GET /api/v1/${collection}/name/.*: ${field}: `)),
  ).toBeVisible();
});

test('a constraint whose kind the server does not tell is shown by its columns', async () => {
  const server = await changed(/\/tables\/name\//, (body) => ({
    ...body,
    tableConstraints: [{ columns: ['order_id', 'placed_at'] }],
  }));

  renderAt(`/table/${orders}`, server);

  expect(await screen.findByText('order_id, placed_at')).toBeVisible();
});

test('foreign keys of the same columns to two tables are one line', async () => {
  const key = { constraintType: 'FOREIGN_KEY', columns: ['order_id'] };
  const server = await changed(/\/tables\/name\//, (body) => ({
    ...body,
    tableConstraints: [
      { ...key, referredColumns: ['a.b.c.orders.id'] },
      { ...key, referredColumns: ['a.b.c.returns.id'] },
    ],
  }));

  renderAt(`/table/${orders}`, server);

  expect(await screen.findAllByText(/^foreign key: order_id$/i)).toHaveLength(1);
});

test('a name with half a character in it breaks no page', async () => {
  const server = await changed(/\/tables\/name\//, (body) => ({
    ...body,
    fullyQualifiedName: 'a.b.c.\ud83d',
  }));

  renderAt(`/table/${orders}`, server);

  expect(await screen.findByRole('heading', { level: 1, name: 'Orders' })).toBeVisible();
});

test.each(['constructor', '__proto__'])(
  'a constraint called %s breaks no page',
  async (constraint) => {
    const columns = [{ name: 'total', dataType: 'INT', constraint }];
    const server = await changed(/\/tables\/name\//, (body) => ({ ...body, columns }));

    renderAt(`/table/${orders}`, server);

    expect(await screen.findByRole('rowheader', { name: /total/ })).toBeVisible();
  },
);

test.each([1e300, -9e15])('a time of %d ms, which no date has, is left out', async (updatedAt) => {
  const server = await changed(/\/tables\/name\//, (body) => ({ ...body, updatedAt }));

  renderAt(`/table/${orders}`, server);

  expect(await screen.findByRole('heading', { level: 1, name: 'Orders' })).toBeVisible();
  expect(screen.queryByText(/^Changed/)).toBeNull();
});

test.each([
  ['permissions', /GET .*\/permissions\//, 'permissions'],
  ['lineage', /GET .*\/lineage\//, 'nodes'],
])('another shape of the %s is named on the page', async (name, pattern, field) => {
  const server = await changed(pattern, (body) => ({ ...body, [field]: 'none' }));

  renderAt(`/table/${orders}`, server);

  expect(
    await screen.findByText(new RegExp(`GET /api/v1/${name}/table/.*: ${field}: expected Array`)),
  ).toBeVisible();
  expect(screen.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible();
});

test.each([
  ['Follow', 'snowflake_prod.sales.shop.shipments', /PUT \/api\/v1\/tables\/.*: entityId: /],
  ['Unfollow', orders, /DELETE \/api\/v1\/tables\/.*\/followers\/.*: entityId: /],
])('another shape of what %s answers is named', async (button, table, named) => {
  const server = await changed(/^(PUT|DELETE) .*\/followers/, () => ({ ok: true }));
  renderAt(`/table/${table}`, server);

  await userEvent.click(await screen.findByRole('button', { name: button }));

  expect(await screen.findByText(named)).toBeVisible();
});

test('another shape of what a change answers is named', async () => {
  const server = await changed(/^PATCH /, () => ({ ok: true }));
  renderAt(`/table/${orders}`, server);
  const [edit] = await screen.findAllByRole('button', { name: 'Edit description' });
  await userEvent.click(edit ?? document.body);

  await userEvent.type(await screen.findByRole('textbox', { name: 'Description' }), '!');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByRole('alert')).toHaveTextContent(/PATCH \/api\/v1\/tables\/.*: id: /);
});
