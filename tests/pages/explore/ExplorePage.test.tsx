import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { catalogServer, found, hit, searchDown } from '../../support/catalogServer.ts';
import { holdServer } from '../../support/holdServer.ts';
import { renderAt } from '../../support/renderAt.tsx';

const tables = {
  '/tables': () => ({
    data: [{ id: 'a', name: 'absences', fullyQualifiedName: 'a.b.c.absences' }],
    paging: { total: 1 },
  }),
};

function filterOf(url: URL): string {
  return url.searchParams.get('query_filter') ?? '';
}

test('each result is a link that begins with the name', async () => {
  const { server } = catalogServer({ '/search/query': () => found([hit('orders')]) });

  renderAt('/explore?q=orders', server);

  const link = await screen.findByRole('link', { name: /^orders/ });
  expect(link).toHaveAttribute('href', '/table/snow.sales.shop.orders');
  expect(screen.getByText('1 result for “orders”')).toBeVisible();
});

test('what is written from right to left is drawn so', async () => {
  const texts = { displayName: 'مبيعات (2024)', description: 'كل الطلبات منذ 2016 (مدفوعة).' };
  const { server } = catalogServer({ '/search/query': () => found([hit('sales', texts)]) });

  renderAt('/explore?q=', server);

  expect(await screen.findByRole('link', { name: /^مبيعات/ })).toHaveAttribute('dir', 'auto');
  expect(screen.getByText(/^كل الطلبات/)).toHaveAttribute('dir', 'auto');
});

test('matches are marked as text, whatever the server sends', async () => {
  const name = '<img src=x onerror=alert(1)> orders';
  const marked = ['<img src=x onerror=alert(1)> <span class="text-highlighter">orders</span>'];
  const { server } = catalogServer({
    '/search/query': () => found([hit('t1', { displayName: name }, { displayName: marked })]),
  });

  renderAt('/explore?q=orders', server);

  const link = await screen.findByRole('link', { name: /^<img/ });
  expect(link.querySelector('mark')).toHaveTextContent('orders');
  expect(link.querySelector('img')).toBeNull();
});

test('a result that came twice is shown once, and goes with its page', async () => {
  const { server } = catalogServer({
    '/search/query': ({ searchParams }) =>
      searchParams.get('from') === '0'
        ? found([hit('orders'), hit('orders'), hit('clicks')], { total: 40 })
        : found([hit('payments')], { total: 40 }),
  });
  renderAt('/explore?q=', server);
  expect(await screen.findAllByRole('link', { name: 'orders' })).toHaveLength(1);

  await userEvent.click(screen.getByRole('link', { name: 'Next' }));

  expect(await screen.findByRole('link', { name: 'payments' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'orders' })).toBeNull();
});

test('a type in the address that every object has breaks no page', async () => {
  const { server } = catalogServer({});

  renderAt('/explore?type=__proto__', server);

  expect(await screen.findByRole('heading', { name: 'Explore' })).toBeVisible();
});

test('of a very long description only the first part is looked through', async () => {
  const near = `${'word '.repeat(1900)}needle`;
  const far = `${'word '.repeat(2100)}needle`;
  const hits = [hit('near', { description: near }), hit('far', { description: far })];
  const { server } = catalogServer({ '/search/query': () => found(hits) });

  renderAt('/explore?q=needle', server);

  await screen.findByRole('link', { name: 'near' });
  expect(screen.getAllByText('needle', { selector: 'mark' })).toHaveLength(1);
});

test('the address is what is searched for', async () => {
  const { server, asked } = catalogServer({});

  renderAt('/explore?q=a/b&owner=ada&type=topic&sort=updated&from=40&size=20', server);
  await screen.findByRole('heading', { name: 'Explore' });

  const search = asked.find(({ searchParams }) => searchParams.get('size') === '20');
  expect(search?.searchParams.get('q')).toBe('a\\/b');
  expect(search?.searchParams.get('from')).toBe('40');
  expect(search?.searchParams.get('sort_field')).toBe('updatedAt');
  expect(search && filterOf(search)).toContain('{"terms":{"owners.displayName.keyword":["ada"]}}');
});

test('a facet narrows the results, and is taken away again', async () => {
  const aggregations = { entityType: { table: 3, topic: 2 } };
  const { server } = catalogServer({ '/search/query': () => found([], { aggregations }) });
  const router = renderAt('/explore?q=orders', server);
  const facets = await screen.findByRole('group', { name: 'Type' });

  await userEvent.click(within(facets).getByRole('checkbox', { name: /^Topic/ }));
  await waitFor(() => expect(router.state.location.search).toBe('?q=orders&type=topic'));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Type: Topic' }));

  await waitFor(() => expect(router.state.location.search).toBe('?q=orders'));
});

test('two filters both count, though the first has no answer yet, and it is said that one is awaited', async () => {
  const aggregations = { entityType: { topic: 2 }, 'owners.displayName.keyword': { ada: 1 } };
  const answering = catalogServer({ '/search/query': () => found([], { aggregations }) });
  const { server, hold } = holdServer(answering.server);
  const router = renderAt('/explore?q=orders', server);
  const topic = await screen.findByRole('checkbox', { name: /^Topic/ });
  const release = hold();

  await userEvent.click(topic);
  expect(topic).toBeChecked();
  expect(screen.getByRole('progressbar')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('checkbox', { name: /^Ada/ }));
  release();

  await waitFor(() => expect(router.state.location.search).toBe('?q=orders&type=topic&owner=ada'));
});

test('a facet in force counts what else could be chosen there', async () => {
  const { server } = catalogServer({
    '/search/query': (url) =>
      found([], {
        aggregations: {
          'owners.displayName.keyword': filterOf(url).includes('ada')
            ? { ada: 1 }
            : { ada: 1, grace: 7 },
        },
      }),
  });

  renderAt('/explore?q=&owner=ada', server);

  const owners = await screen.findByRole('group', { name: 'Owner' });
  expect(within(owners).getByRole('checkbox', { name: /^Ada/ })).toBeChecked();
  expect(within(owners).getByRole('checkbox', { name: /^Grace/ })).not.toBeChecked();
});

test('a filter that the server ignored is said so', async () => {
  const { server } = catalogServer({ '/search/query': () => found([hit('orders')]) });

  renderAt('/explore?q=&tag=PII.Sensitive', server);

  expect(await screen.findByText(/did not apply all of the filters/)).toBeVisible();
});

test('results that fit the filters need no word', async () => {
  const tags = [{ tagFQN: 'PII.Sensitive' }];
  const { server } = catalogServer({ '/search/query': () => found([hit('orders', { tags })]) });

  renderAt('/explore?q=&tag=pii.sensitive', server);

  expect(await screen.findByRole('link', { name: /^orders/ })).toBeVisible();
  expect(screen.queryByText(/did not apply/)).toBeNull();
});

test.each([
  ['words', '?q=orders', 'Nothing was found. Try fewer or other words.'],
  ['a filter', '?q=&type=topic', 'Nothing was found. Take a filter away to find more.'],
  [
    'both',
    '?q=orders&type=topic',
    'Nothing was found. Try fewer or other words. Take a filter away to find more.',
  ],
  ['neither', '?q=', 'Nothing was found.'],
])('where %s found nothing, the advice is about that', async (_, search, advice) => {
  renderAt(`/explore${search}`, catalogServer({}).server);

  const nothing = await screen.findByText('Nothing was found.');

  expect(nothing.parentElement?.textContent?.replace(/\s+/g, ' ').trim()).toBe(advice);
});

test('the last page within reach says why there is no next one', async () => {
  const { server } = catalogServer({
    '/search/query': () => found([hit('orders')], { total: 200_000 }),
  });

  renderAt('/explore?q=&from=9980', server);

  expect(await screen.findByText(/no deeper than the first 10,000 results/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Previous' })).toHaveAttribute(
    'href',
    '/explore?q=&from=9960',
  );
  expect(screen.queryByRole('link', { name: 'Next' })).toBeNull();
});

test('no page is asked for that the server would refuse', async () => {
  const { server, asked } = catalogServer({});

  renderAt('/explore?q=&from=1000000', server);
  await screen.findByRole('heading', { name: 'Explore' });

  const search = asked.find(({ pathname }) => pathname.endsWith('/search/query'));
  expect(Number(search?.searchParams.get('from'))).toBe(9980);
});

test('with the search down, tables are listed and it is said so', async () => {
  const { server } = catalogServer({ '/search/query': searchDown, ...tables });

  renderAt('/explore?q=orders', server);

  expect(await screen.findByRole('link', { name: /^absences/ })).toBeVisible();
  expect(screen.getByRole('note')).toHaveTextContent('The search does not answer right now.');
});

test('a search that takes longer than a call may is down, too', async () => {
  const { server } = catalogServer(tables);
  const timeUp = new DOMException('The time is up.', 'TimeoutError');

  renderAt('/explore?q=orders', (request) =>
    request.url.includes('/search/') ? Promise.reject(timeUp) : server(request),
  );

  expect(await screen.findByRole('link', { name: /^absences/ })).toBeVisible();
});

test('with the search down, the pages of tables keep filters and sorting for when it is back', async () => {
  const { data } = tables['/tables']();
  const paging = { total: 60, before: 'b', after: 'c' };
  const { server } = catalogServer({
    '/search/query': searchDown,
    '/tables': () => ({ data, paging }),
  });

  renderAt('/explore?q=orders&owner=ada&sort=name&from=20&after=a', server);

  const kept = '/explore?q=orders&owner=ada&sort=name';
  const next = await screen.findByRole('link', { name: 'Next' });
  expect(next).toHaveAttribute('href', `${kept}&after=c`);
  expect(screen.getByRole('link', { name: 'Previous' })).toHaveAttribute(
    'href',
    `${kept}&before=b`,
  );
});

test('the arrows move from the heading through the results', async () => {
  const { server } = catalogServer({ '/search/query': () => found([hit('one'), hit('two')]) });
  renderAt('/explore?q=', server);
  const heading = await screen.findByRole('heading', { name: 'Explore' });
  heading.tabIndex = -1;
  heading.focus();

  await userEvent.keyboard('{ArrowDown}{ArrowDown}');

  expect(screen.getByRole('link', { name: /^two/ })).toHaveFocus();
});

test.each([
  ['/search/query', { hits: { total: { value: 'many' }, hits: [] } }, 'hits.total.value'],
  [
    '/search/query',
    { hits: { total: { value: 1 }, hits: [{ _source: {} }] } },
    'hits.hits.0._source.id',
  ],
])('another shape of %s is an error page that names the field', async (path, body, field) => {
  const { server } = catalogServer({ [path]: () => body });

  renderAt('/explore?q=orders', server);

  expect(await screen.findByText(new RegExp(`GET /api/v1${path}: ${field}`))).toBeVisible();
});

test('with the search down, a list of another shape is named, and a list that fails is not', async () => {
  const shapeless = catalogServer({ '/search/query': searchDown, '/tables': () => ({ data: 1 }) });
  renderAt('/explore?q=orders', shapeless.server);
  expect(await screen.findByText(/GET \/api\/v1\/tables: data: expected Array/)).toBeVisible();

  cleanup();
  renderAt('/explore?q=orders', catalogServer({ '/search/query': searchDown }).server);
  expect(await screen.findByText(/GET \/api\/v1\/search\/query answered 500/)).toBeVisible();
});
