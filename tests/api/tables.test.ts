import { expect, test } from 'vitest';
import { createApi } from '../../src/api/api.ts';
import { getTable } from '../../src/api/tables.ts';
import { fetchFrom } from '../support/fetchFrom.ts';
import { recordedAnswer } from '../support/recordedAnswers.ts';

/** The API of a server of this age whose answer is always this. */
function serverOf(major: number, minor: number, body: unknown) {
  const asked: URL[] = [];
  const api = createApi({
    apiBaseUrl: 'https://catalog.example.com/api',
    version: { text: `${major}.${minor}.0`, major, minor },
    fetch: fetchFrom(async ({ url }) => {
      asked.push(new URL(url));
      return Response.json(body);
    }),
  });
  return { api, asked };
}

const recorded = recordedAnswer('06_table_orders').body;
const domain = { id: 'd1', type: 'domain', name: 'sales', displayName: 'Sales' };

test.each([
  [1, 4, ['owner', 'domain']],
  [1, 6, ['owners', 'domain']],
  [1, 9, ['owners', 'domains']],
  [2, 0, ['owners', 'domains']],
])('a server of %d.%d is asked for %j', async (major, minor, fields) => {
  const { api, asked } = serverOf(major, minor, recorded);

  await getTable(api, 'snow.sales.public.orders');

  const sent = asked[0]?.searchParams.get('fields')?.split(',') ?? [];
  expect(sent.filter((field) => /^(owner|domain)/.test(field))).toEqual(fields);
});

test('the recorded table is understood', async () => {
  const { api, asked } = serverOf(1, 6, recorded);

  const table = await getTable(api, 'snow.sales.public.orders');

  expect(asked[0]?.pathname).toBe('/api/v1/tables/name/snow.sales.public.orders');
  expect(table.fullyQualifiedName).toBe('snow.sales.public.orders');
  expect(table.columns.length).toBeGreaterThan(0);
});

test.each([
  ['domain', { domain }],
  ['domains', { domains: [domain] }],
  ['both', { domain, domains: [domain] }],
])('an answer that names its domain by %s has one domain', async (_, named) => {
  const { api } = serverOf(2, 0, { ...Object(recorded), domain: undefined, domains: [], ...named });

  const { domains } = await getTable(api, 'snow.sales.public.orders');

  expect(domains.map(({ label }) => label)).toEqual(['Sales']);
});

test('a column of another shape is named by its place', async () => {
  const { api } = serverOf(2, 0, { ...Object(recorded), columns: [{ name: 'id' }] });

  await expect(getTable(api, 'snow.sales.public.orders')).rejects.toMatchObject({
    name: 'UnexpectedAnswer',
    path: '/api/v1/tables/name/snow.sales.public.orders',
    field: 'columns.0.dataType',
  });
});

test('a quoted name with dots and slashes stays one segment', async () => {
  const { api, asked } = serverOf(2, 0, recorded);

  await getTable(api, 'svc.db.sch."a.b/c"');

  expect(asked[0]?.pathname).toBe('/api/v1/tables/name/svc.db.sch.%22a.b%2Fc%22');
});
