import { expect, test } from 'vitest';
import { type Answer, openCatalog } from './openCatalog.ts';

const sources = ({ body }: Answer) =>
  body.hits.hits.map((hit: { _source: { name: string } }) => hit._source);

const filter = (query: unknown) => encodeURIComponent(JSON.stringify({ query }));

test.each(['table', 'dataAsset', 'all', 'table_search_index'])(
  'the first hit for orders in %s is the table of that name',
  async (index) => {
    const { ask } = openCatalog({ tables: 5000 });

    const answer = await ask('GET', `/search/query?q=orders&index=${index}`);

    expect(sources(answer)[0].fullyQualifiedName).toBe('snowflake_prod.sales.shop.orders');
  },
);

test.each([
  ['ord', 'orders'],
  ['ord*', 'orders'],
  ['"customer lifetime value"', 'customer_lifetime_value'],
  ['name:revenue_daily', 'revenue_daily'],
  ['snowflake_prod.sales.shop.payments', 'payments'],
  ['fraud AND decisions', 'fraud_decisions'],
  ['name\\/with\\/slashes', 'name/with/slashes'],
  ['größe', 'größe_日本語_🚚'],
  ['shipments NOT daily', 'shipments'],
])('%s finds %s', async (q, name) => {
  const { ask } = openCatalog({ tables: 1000 });

  const answer = await ask('GET', `/search/query?q=${encodeURIComponent(q)}&index=table`);

  expect(sources(answer)[0]?.name).toBe(name);
});

test.each(['a/b', '(a', 'a)', '"a', 'a AND', 'a:', '[1 TO', 'a ^', 'a\\', '!', 'AND a', '~'])(
  '%s is nothing that the search engine can read',
  async (q) => {
    const { ask } = openCatalog();

    const answer = await ask('GET', `/search/query?q=${encodeURIComponent(q)}&index=table`);

    expect(answer.status).toBe(500);
    expect(answer.body.responseMessage).toContain('all shards failed');
  },
);

test.each([
  { term: { 'tier.tagFQN': 'Tier.Tier1' } },
  { term: { serviceType: 'snowflake' } },
  { terms: { 'owners.displayName.keyword': ['shipping', 'pricing'] } },
  { match: { 'service.name': 'mysql_shop' } },
  { term: { 'domains.displayName.keyword': 'finance' } },
  { term: { 'tags.tagFQN': 'PII.Sensitive' } },
  { term: { 'columns.name.keyword': 'email' } },
  { bool: { must_not: [{ exists: { field: 'owners.id' } }] } },
  {
    bool: { should: [{ term: { tableType: 'view' } }, { term: { 'tier.tagFQN': 'Tier.Tier5' } }] },
  },
  { bool: { must: [{ term: { tableType: 'View' } }, { term: { serviceType: 'Oracle' } }] } },
  { wildcard: { 'name.keyword': { value: 'orders*' } } },
  { range: { 'usageSummary.weeklyStats.count': { gte: 500 } } },
])('the filter %j counts as the documents themselves do', async (query) => {
  const { ask } = openCatalog({ tables: 600 });
  const counted = await ask('GET', `/search/query?q=*&index=table&query_filter=${filter(query)}`);
  const other = await ask(
    'GET',
    `/search/query?q=*&index=table&query_filter=${filter({ bool: { must_not: [query] } })}`,
  );

  const total = counted.body.hits.total.value;

  expect(total).toBeGreaterThan(0);
  expect(total + other.body.hits.total.value).toBe(600);
});

test('tables that someone owns are found by the owner, and their documents say so', async () => {
  const { ask, store } = openCatalog({ tables: 600 });
  const id = store.teams.find('Shipping')?.id;

  const answer = await ask(
    'GET',
    `/search/query?q=*&index=table&size=500&query_filter=${filter({ term: { 'owners.id': id } })}`,
  );

  expect(sources(answer).length).toBeGreaterThan(3);
  for (const { owners } of sources(answer)) {
    expect(owners.map((owner: { id: string }) => owner.id)).toContain(id);
  }
});

test('a counted bucket holds as many tables as a search for it finds', async () => {
  const { ask } = openCatalog({ tables: 600 });
  const { body } = await ask('GET', '/search/query?q=orders&index=table&size=0');

  for (const field of ['tier.tagFQN', 'owners.displayName.keyword', 'columnNames']) {
    for (const { key, doc_count: count } of body.aggregations[`sterms#${field}`].buckets) {
      const query = filter({ term: { [field]: key } });
      const found = await ask('GET', `/search/query?q=orders&index=table&query_filter=${query}`);
      expect(found.body.hits.total.value, `${field} ${key}`).toBe(count);
    }
  }
});

test('a broken filter is ignored', async () => {
  const { ask } = openCatalog();

  for (const broken of ['{', '{"query":{"no_such":{}}}', '[]']) {
    const path = `/search/query?q=*&index=table&query_filter=${encodeURIComponent(broken)}`;
    expect((await ask('GET', path)).body.hits.total.value).toBe(300);
  }
});

test('post_filter narrows the hits and leaves the counts alone', async () => {
  const { ask } = openCatalog();
  const views = filter({ term: { tableType: 'View' } });

  const { body } = await ask('GET', `/search/query?q=*&index=table&post_filter=${views}`);

  expect(body.hits.total.value).toBeLessThan(300);
  expect(body.aggregations['sterms#entityType'].buckets[0].doc_count).toBe(300);
});

test('pages of a search hold every hit once', async () => {
  const { ask } = openCatalog();
  const ids = new Set<string>();

  for (let from = 0; from < 300; from += 50) {
    const answer = await ask('GET', `/search/query?q=*&index=table&from=${from}&size=50`);
    for (const { id } of sources(answer)) ids.add(id);
  }

  expect(ids.size).toBe(300);
});

test.each([
  ['name.keyword', 'asc'],
  ['name.keyword', 'desc'],
  ['updatedAt', 'desc'],
  ['usageSummary.weeklyStats.count', 'desc'],
] as const)('hits are sorted by %s, %s', async (field, order) => {
  const { ask } = openCatalog();
  const path = `/search/query?q=*&index=table&size=300&sort_field=${field}&sort_order=${order}`;
  const read = (source: Record<string, never>) =>
    field
      .replace('.keyword', '')
      .split('.')
      .reduce<never>((value, name) => value[name], source as never);

  const keys = sources(await ask('GET', path)).map(read);

  const sorted = keys.toSorted((a: never, b: never) => (a < b ? -1 : a > b ? 1 : 0));
  expect(keys).toEqual(order === 'asc' ? sorted : sorted.toReversed());
});

test.each(['name', 'displayName', 'description'])(
  '%s is words, and nothing sorts by it',
  async (field) => {
    const { ask } = openCatalog();

    const { status, body } = await ask('GET', `/search/query?q=*&index=all&sort_field=${field}`);

    expect(status).toBe(500);
    expect(body.responseMessage).toContain('all shards failed');
  },
);

test.each([
  ['fullyQualifiedName', 'asc'],
  ['fullyQualifiedName', 'desc'],
  ['updatedAt', 'desc'],
])('hits sorted by %s, %s, tell after which one the next page begins', async (field, order) => {
  const { ask } = openCatalog({ tables: 250 });
  const sorted = `/search/query?q=*&index=table&sort_field=${field}&sort_order=${order}`;
  const all = (await ask('GET', `${sorted}&size=250`)).body.hits.hits;
  const last = all[99].sort[0];

  const next = await ask('GET', `${sorted}&size=100&search_after=${encodeURIComponent(last)}`);

  const later = all.filter(({ sort }: { sort: (string | number)[] }) => {
    const [key = ''] = sort;
    return order === 'asc' ? key > last : key < last;
  });
  expect(next.body.hits.total.value).toBe(250);
  expect(next.body.hits.hits).toEqual(later.slice(0, 100));
});

test('hits that are sorted otherwise have no score', async () => {
  const { ask } = openCatalog();

  const { hits } = (await ask('GET', '/search/query?q=orders&index=table&sort_field=updatedAt'))
    .body;

  expect(hits.max_score).toBeNull();
  expect(hits.hits.length).toBeGreaterThan(0);
  for (const hit of hits.hits) expect(hit).toHaveProperty('_score', null);
});

test('a search walked to its end by search_after holds every hit once', async () => {
  const { ask } = openCatalog({ tables: 250 });
  const seen: string[] = [];
  let after = '';

  do {
    const { hits } = (
      await ask('GET', `/search/query?index=table&size=100&sort_field=fullyQualifiedName${after}`)
    ).body.hits;
    seen.push(...hits.map(({ _id }: { _id: string }) => _id));
    const last = hits.at(-1)?.sort[0];
    after = last === undefined ? '' : `&search_after=${encodeURIComponent(last)}`;
  } while (after !== '');

  expect(seen.length).toBe(250);
  expect(new Set(seen).size).toBe(250);
});

test('hits in the order of their score tell no such place', async () => {
  const { ask } = openCatalog();

  const { body } = await ask('GET', '/search/query?q=orders&index=table');

  expect(body.hits.hits[0]).not.toHaveProperty('sort');
});

test('beyond 10,000 hits the count is a bound, unless it is asked for', async () => {
  const { ask } = openCatalog({ tables: 12_000 });
  const total = async (more: string) =>
    (await ask('GET', `/search/query?q=*&index=table&size=0${more}`)).body.hits.total;

  expect(await total('')).toEqual({ value: 10_000, relation: 'gte' });
  expect(await total('&track_total_hits=true')).toEqual({ value: 12_000, relation: 'eq' });
});

test('a highlight is raw HTML, what people typed included', async () => {
  const { ask } = openCatalog();

  const { body } = await ask('GET', '/search/query?q=name:hostile_html%20orders&index=table');

  const marked = '<span class="text-highlighter">orders</span>';
  expect(body.hits.hits[0].highlight.description[0]).toContain(marked);
  expect(body.hits.hits[0].highlight.description[0]).toContain('<img src="x" onerror=');
});

test.each([
  ['2.0.7', 'dataAsset', true],
  ['1.6', 'table', true],
  ['1.6', 'dataAsset', false],
  ['1.6', 'all', false],
] as const)('that %s highlights in a search of %s is %s', async (age, index, expected) => {
  const { ask } = openCatalog({ age });

  const { body } = await ask('GET', `/search/query?q=orders&index=${index}`);

  expect('highlight' in body.hits.hits[0]).toBe(expected);
});

test('people and teams are found in their own indexes, without counts', async () => {
  const { ask } = openCatalog();

  const users = await ask('GET', '/search/query?q=lovelace&index=user');
  const teams = await ask(
    'GET',
    '/search/query?q=shipping%20AND%20isBot:false&index=team_search_index',
  );

  expect(sources(users)[0].email).toBe('ada@example.com');
  expect(sources(teams)[0].name).toBe('Shipping');
  expect(users.body).not.toHaveProperty('aggregations');
});

test.each([
  ['/search/query?q=', 'orders', 'or*s', 1],
  ['/search/query?q=', 'orders', `${'*o*r'.repeat(30)}*zz`, 0],
  ['/search/query?q=name:', 'orders', `${'*'.repeat(30)}z9`, 0],
  ['/search/fieldQuery?fieldName=name&fieldValue=', 'orders', `${'*o*r'.repeat(30)}*z9`, 0],
])('%s with many wildcards is no work', async (path, name, word, least) => {
  const { ask } = openCatalog({ tables: 100 });

  const { status, body } = await ask('GET', `${path}${word}&index=table_search_index`);

  const names = body.hits.hits.map(({ _source }: { _source: { name: string } }) => _source.name);
  expect(status).toBe(200);
  expect(names.filter((each: string) => each === name)).toHaveLength(least);
});

test.each(['/(.*)*z9/', '/(/'])('an expression %s is more than the engine takes', async (q) => {
  const { ask } = openCatalog({ tables: 100 });

  const found = await ask('GET', `/search/query?q=${q}&index=table_search_index`);
  const counted = await ask('GET', `/search/aggregate?field=name&value=${q.slice(1, -1)}`);

  expect([found.status, counted.status]).toEqual([500, 500]);
  expect(counted.body).toEqual(found.body);
});

test('fieldQuery finds by one field', async () => {
  const { ask } = openCatalog();
  const field = 'fieldName=fullyQualifiedName&fieldValue=snowflake_prod.sales.shop.orders';

  const answer = await ask('GET', `/search/fieldQuery?${field}&index=table`);

  expect(sources(answer).map(({ name }: { name: string }) => name)).toEqual(['orders']);
});

test('aggregate counts the values that a pattern takes', async () => {
  const { ask } = openCatalog();
  const path = '/search/aggregate?index=table&field=service.displayName.keyword&value=.*sh.*';

  const { body } = await ask('GET', path);

  const { buckets } = body.aggregations['sterms#service.displayName.keyword'];
  expect(buckets.map(({ key }: { key: string }) => key).toSorted()).toEqual([
    'mysql_shop',
    'redshift_dwh',
  ]);
});

test('1.6 names the domain in the singular in its counts and documents', async () => {
  const { ask } = openCatalog({ age: '1.6' });

  const { body } = await ask('GET', '/search/query?q=orders&index=table');

  expect(body.aggregations).toHaveProperty('sterms#domain.displayName.keyword');
  expect(body.hits.hits[0]._source.domain.name).toBe('Commerce');
});

test('a deleted table is found only when deleted ones are looked for', async () => {
  const { ask } = openCatalog();
  const { body } = await ask('GET', '/tables/name/snowflake_prod.sales.shop.orders');
  await ask('DELETE', `/tables/${body.id}`);
  const find = async (more: string) =>
    sources(await ask('GET', `/search/query?q=orders&index=table${more}`)).map(
      ({ id }: { id: string }) => id,
    );

  expect(await find('')).not.toContain(body.id);
  expect(await find('&deleted=true')).toEqual([body.id]);
});
