import { expect, test } from 'vitest';
import { openCatalog } from './openCatalog.ts';

const shop = 'snowflake_prod.sales.shop';
const edge = 'postgres_core.shop.edge_cases';

test('pages of a list, walked by their cursors, hold every table once and in order', async () => {
  const { ask } = openCatalog({ tables: 100 });
  const names: string[] = [];
  const seen = new Set<string>();
  let after = '';

  do {
    const { body } = await ask('GET', `/tables?limit=30${after && `&after=${after}`}`);
    for (const { id, name } of body.data) {
      seen.add(id);
      names.push(name);
    }
    after = encodeURIComponent(body.paging.after ?? '');
  } while (after !== '');

  expect(seen.size).toBe(100);
  expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)));
});

test.each(['service=snowflake_prod', 'database=snowflake_prod.sales', `databaseSchema=${shop}`])(
  'a list narrowed by %s holds nothing else',
  async (filter) => {
    const { ask } = openCatalog();
    const within = filter.split('=')[1];

    const { body } = await ask('GET', `/tables?limit=1000&${filter}`);

    expect(body.data.length).toBe(body.paging.total);
    expect(body.data.length).toBeGreaterThan(5);
    for (const { fullyQualifiedName } of body.data) {
      expect(fullyQualifiedName.startsWith(`${within}.`)).toBe(true);
    }
  },
);

test('a list is narrowed by all that is named, the domain too', async () => {
  const { ask } = openCatalog();
  const count = async (filter: string) => {
    const { body } = await ask('GET', `/tables?limit=1000&fields=domains&${filter}`);
    return body;
  };

  const commerce = await count(`domain=Commerce&databaseSchema=${shop}`);

  expect(commerce.data.length).toBeGreaterThan(0);
  for (const { domains } of commerce.data)
    expect(domains[0].fullyQualifiedName).toMatch(/^Commerce/);
  expect((await count('domain=NoSuchDomain')).paging.total).toBe(0);
  expect((await count(`service=mysql_shop&databaseSchema=${shop}`)).paging.total).toBe(0);
});

test('of what the catalogue has no kind of there is an empty list', async () => {
  const { ask } = openCatalog({ age: '1.6' });

  const list = await ask('GET', '/bots?limit=100&include=all');
  const named = await ask('GET', '/services/ingestionPipelines/name/nightly');

  expect([list.status, list.body]).toEqual([200, { data: [], paging: { total: 0 } }]);
  expect([named.status, named.body.message]).toEqual([
    404,
    'ingestionPipeline instance for nightly not found',
  ]);
});

test('an unknown include is answered as an unknown path is', async () => {
  const { ask } = openCatalog();

  const { status } = await ask('GET', '/tables?include=everything');

  expect(status).toBe((await ask('GET', '/tables?limit=x')).status);
});

test.each([
  'name.with.dots',
  'name/with/slashes',
  'name%2Fwith%252Fescapes',
  'settings.json',
  'größe_日本語_🚚',
  'مبيعات',
  'question?mark#hash&and=equals',
  '..',
  'constructor',
  '<img src=x onerror=alert(1)>',
])('a table named %s is found by its name', async (name) => {
  const { ask } = openCatalog();
  const fqn = `${edge}.${name.includes('.') ? `"${name}"` : name}`;

  const { status, body } = await ask('GET', `/tables/name/${encodeURIComponent(fqn)}`);

  expect(status).toBe(200);
  expect(body.name).toBe(name);
  expect(body.fullyQualifiedName).toBe(fqn);
});

test('every table of a list is found again by its id and by its name', async () => {
  const { ask } = openCatalog({ tables: 200 });
  const { body } = await ask('GET', '/tables?limit=200');

  for (const { id, fullyQualifiedName } of body.data) {
    const byId = await ask('GET', `/tables/${id}`);
    const byName = await ask('GET', `/tables/name/${encodeURIComponent(fullyQualifiedName)}`);

    expect(byId.body.fullyQualifiedName).toBe(fullyQualifiedName);
    expect(byName.body.id).toBe(id);
  }
});

test('the catalogue is the same at every start', async () => {
  const path = '/tables?limit=50&fields=owners,tags,followers,usageSummary,domains';

  const [one, two] = await Promise.all(
    [openCatalog(), openCatalog()].map((c) => c.ask('GET', path)),
  );

  expect(one?.text).toBe(two?.text);
});

test('the wide table has 2,000 columns', async () => {
  const { ask } = openCatalog();

  const { body } = await ask('GET', `/tables/name/${edge}.wide_2000`);

  expect(body.columns).toHaveLength(2000);
  expect(body.columns[1999].ordinalPosition).toBe(2000);
});

test('the newest age says domains where 1.6 says domain', async () => {
  const path = `/tables/name/${shop}.orders?fields=`;
  const newest = openCatalog();
  const old = openCatalog({ age: '1.6' });

  expect((await newest.ask('GET', `${path}domains`)).body.domains[0].name).toBe('Commerce');
  expect((await old.ask('GET', `${path}domain`)).body.domain.name).toBe('Commerce');
  expect((await newest.ask('GET', `${path}domain`)).status).toBe(400);
  expect((await old.ask('GET', `${path}domains`)).status).toBe(400);
});

test('only the newest age speaks of the status of a table', async () => {
  const path = `/tables/name/${shop}.orders`;

  expect((await openCatalog().ask('GET', path)).body.entityStatus).toBe('Unprocessed');
  expect((await openCatalog({ age: '1.6' }).ask('GET', path)).body).not.toHaveProperty(
    'entityStatus',
  );
});

test('an entity tag of the newest age saves the second answer', async () => {
  const { ask } = openCatalog();
  const path = `/tables/name/${shop}.orders`;
  const etag = (await ask('GET', path)).headers.get('etag') ?? '';

  const again = await ask('GET', path, { headers: { 'if-none-match': etag } });

  expect(again.status).toBe(304);
  expect(again.text).toBe('');
});

test('Ada owns and follows what people recognise', async () => {
  const { links, store } = openCatalog();
  const ada = store.users.find('ada')?.id ?? '';

  const owned = links.ownedBy(ada, 'http://localhost:8585').map(({ name }) => name);
  const followed = links.followedBy(ada, 'http://localhost:8585').map(({ name }) => name);

  expect(owned).toEqual(expect.arrayContaining(['orders', 'shipments', 'revenue_daily']));
  expect(followed).toEqual(expect.arrayContaining(['customers', 'payments']));
});

test('the hierarchy holds every team but the Organization', async () => {
  const { ask, store } = openCatalog();
  const { body } = await ask('GET', '/teams/hierarchy?limit=1000');

  const count = (teams: readonly { children?: never[] }[]): number =>
    teams.reduce((sum, team) => sum + 1 + count(team.children ?? []), 0);

  expect(count(body.data)).toBe(store.teams.all().length - 1);
});

test('the search for the lineage of what is not there finds nothing', async () => {
  const { ask } = openCatalog();

  const { status, body } = await ask('GET', '/lineage/getLineage?type=table&fqn=nobody.knows');

  expect(status).toBe(200);
  expect(body).toEqual({ nodes: [], edges: [] });
});

test('lineage goes both ways and as far as it is asked for', async () => {
  const { ask } = openCatalog();
  const path = `/lineage/table/name/${shop}.orders`;

  const near = await ask('GET', `${path}?upstreamDepth=1&downstreamDepth=1`);
  const far = await ask('GET', `${path}?upstreamDepth=1&downstreamDepth=3`);

  expect(near.body.nodes.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining(['customers', 'revenue_daily', 'orders_overview']),
  );
  expect(far.body.nodes.length).toBeGreaterThan(near.body.nodes.length);
});

test('one edge of a lineage is shown by its ends, and removed by them', async () => {
  const { ask } = openCatalog({ age: '1.6' });
  const idOf = async (name: string) => (await ask('GET', `/tables/name/${shop}.${name}`)).body.id;
  const [from, to] = [await idOf('customers'), await idOf('orders')];
  const show = (a: string, b: string) => ask('GET', `/lineage/getLineageEdge/${a}/${b}`);
  const remove = (as: string) => ask('DELETE', `/lineage/table/${from}/table/${to}`, { as });

  const shown = await show(from, to);
  expect(shown.body.edge).toMatchObject({
    columnsLineage: [{ toColumn: `${shop}.orders.customer_id` }],
  });
  expect((await show(to, from)).body).toEqual({ code: 404, message: 'Lineage edge not found' });

  expect((await remove('margaret')).status).toBe(403);
  expect((await remove('ada')).status).toBe(200);
  expect((await show(from, to)).status).toBe(404);
  expect((await remove('ada')).body).toEqual({ code: 404, message: 'Lineage edge not found' });
});

test('a generated edge is gone by its source, and back when it is put again', async () => {
  const { ask } = openCatalog();
  const { body: list } = await ask('GET', '/tables?limit=1000&service=redshift_dwh');
  const graphOf = async (id: string) =>
    (await ask('GET', `/lineage/table/${id}?upstreamDepth=1&downstreamDepth=0`)).body;
  const graphs = await Promise.all(list.data.map(({ id }: { id: string }) => graphOf(id)));
  const { entity, upstreamEdges } = graphs.find((each) => each.upstreamEdges.length > 0);
  const { fromEntity } = upstreamEdges[0];

  await ask('DELETE', `/lineage/table/${entity.id}/type/QueryLineage`);
  const without = await graphOf(entity.id);
  const edge = { fromEntity: { id: fromEntity, type: 'table' }, toEntity: entity };
  await ask('PUT', '/lineage', { body: { edge } });

  expect(without.upstreamEdges).toEqual([]);
  expect((await graphOf(entity.id)).upstreamEdges).toMatchObject([{ fromEntity }]);
});

test('an announcement is a thread in 1.6 and a resource in the newest age', async () => {
  const old = openCatalog({ age: '1.6' });
  const newest = openCatalog();

  const thread = await old.ask('GET', '/feed?type=Announcement&activeAnnouncement=true');
  const resource = await newest.ask('GET', '/announcements?active=true&limit=100');

  expect(thread.body.data[0].announcement.endTime).toBeGreaterThan(Date.now());
  expect(resource.body.data[0].entityLink).toBe(`<#E::table::${shop}.orders>`);
  expect((await old.ask('GET', '/announcements')).status).toBe(500);
});

test.each([
  ['tables', ['queries']],
  ['pipelines', ['usageSummary']],
  ['databases', ['followers']],
  ['databaseSchemas', ['followers']],
  ['services/databaseServices', ['followers']],
  ['services/storageServices', ['followers']],
  ['tags', ['owners']],
  ['classifications', ['owners']],
])('all fields of %s in 1.6 are those that it had: without %j', async (path, newer) => {
  const [old, newest] = [openCatalog({ age: '1.6' }), openCatalog()];

  const before = await old.ask('GET', `/${path}?limit=1&fields=*`);
  const now = await newest.ask('GET', `/${path}?limit=1&fields=${newer.join()}`);

  expect(Object.keys(before.body.data[0])).not.toEqual(expect.arrayContaining(newer));
  expect((await old.ask('GET', `/${path}?fields=${newer.join()}`)).status).toBe(400);
  expect(now.status).toBe(200);
});

test('an earlier version in 1.6 holds no field that 1.6 did not have', async () => {
  const { ask } = openCatalog({ age: '1.6' });
  const { id } = (await ask('GET', '/services/databaseServices?limit=1')).body.data[0];

  const { body } = await ask('GET', `/services/databaseServices/${id}/versions/0.1`);

  expect(body).toHaveProperty('owners');
  expect(body).not.toHaveProperty('followers');
});

test.each(['teams', 'roles'])('a star asks for every field of %s', async (path) => {
  const { ask } = openCatalog();

  const { body } = await ask('GET', `/${path}?limit=1&fields=*`);

  expect(body.data[0]).toHaveProperty('policies');
});

test.each(['1.6', '2.0.7'] as const)('a table of %s tells the kind of its service', async (age) => {
  const { ask } = openCatalog({ age });

  const { body } = await ask('GET', '/tables?limit=300');
  const found = await ask('GET', '/search/query?q=orders&index=table_search_index');

  const kinds = body.data.map(({ serviceType }: { serviceType?: string }) => serviceType);
  expect(kinds).toContain('Snowflake');
  expect(kinds).not.toContain(undefined);
  expect(found.body.hits.hits[0]._source.serviceType).toBe('Snowflake');
});
