import { expect, test } from 'vitest';
import { openCatalog } from './openCatalog.ts';

const name = 'snowflake_prod.sales.shop.orders';

async function openTable(age: '1.6' | '2.0.7' = '2.0.7') {
  const opened = openCatalog({ age });
  const { body } = await opened.ask('GET', `/tables/name/${name}`);
  const path = `/tables/${body.id}`;
  const describing = (value: string) => [{ op: 'add', path: '/description', value }];
  return { ...opened, table: body, path, describing };
}

test('of two edits at the same time both answer 200 and one is lost', async () => {
  const { ask, path, describing } = await openTable();
  const title = [{ op: 'add', path: '/displayName', value: 'Renamed' }];

  const answers = await Promise.all([
    ask('PATCH', path, { body: describing('one') }),
    ask('PATCH', path, { body: title }),
  ]);
  const { body } = await ask('GET', path);

  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect([body.description, body.displayName]).not.toEqual(['one', 'Renamed']);
});

test('a guard on updatedAt passes once and fails when it is stale', async () => {
  const { ask, path, table, describing } = await openTable();
  const guard = { op: 'test', path: '/updatedAt', value: table.updatedAt };

  const first = await ask('PATCH', path, { body: [guard, ...describing('one')] });
  const second = await ask('PATCH', path, { body: [guard, ...describing('two')] });

  expect(first.status).toBe(200);
  expect(second.status).toBe(500);
  expect(second.body.responseMessage).toContain('JsonPatch.Operation.TEST fails!');
});

test('a test of anything but a description takes the right to change everything', async () => {
  const { ask, path, table, describing } = await openTable();
  const patch = (as: string, guard: object) =>
    ask('PATCH', path, { as, body: [guard, ...describing(as)] });
  const onDate = { op: 'test', path: '/updatedAt', value: table.updatedAt };
  const onText = { op: 'test', path: '/description', value: table.description };

  const refused = await patch('margaret', onDate);

  expect(refused.status).toBe(403);
  expect(refused.body.message).toBe(
    "Principal: CatalogPrincipal{name='margaret'} operations [EditAll] not allowed",
  );
  expect((await patch('margaret', onText)).status).toBe(200);
});

test('a guard by way of the description is free for whoever may edit that', async () => {
  const { ask, path, table, describing } = await openTable();
  const guarded = [
    { op: 'copy', from: '/updatedAt', path: '/description' },
    { op: 'test', path: '/description', value: table.updatedAt },
    ...describing('by a guest'),
  ];

  const first = await ask('PATCH', path, { as: 'margaret', body: guarded });
  const second = await ask('PATCH', path, { as: 'margaret', body: guarded });

  expect([first.status, first.body.description]).toEqual([200, 'by a guest']);
  expect(second.status).toBe(500);
  expect(second.body.responseMessage).toContain('JsonPatch.Operation.TEST fails!');
});

test('the newest age takes the weak tag of the version and no other', async () => {
  const { ask, path, describing } = await openTable();
  const patch = (tag: string) =>
    ask('PATCH', path, { body: describing(tag), headers: { 'if-match': tag } });
  const strong = (await ask('GET', path)).headers.get('etag') ?? '';

  expect((await patch('W/"0.1"')).status).toBe(200);
  expect((await patch('W/"0.1"')).status).toBe(412);
  expect((await patch(strong)).status).toBe(412);
});

test('a stale tag is refused in the words of the real server', async () => {
  const { ask, path, describing } = await openTable();
  const headers = { 'if-match': 'W/"0.0"' };

  const { status, body } = await ask('PATCH', path, { body: describing('x'), headers });

  expect(status).toBe(412);
  expect(body.message).toMatch(
    /^The entity has been modified\. Current ETag: "[0-9a-f]{16}"\. Please refresh and retry/,
  );
});

test('1.6 does not look at If-Match', async () => {
  const { ask, path, describing } = await openTable('1.6');

  const answer = await ask('PATCH', path, {
    body: describing('x'),
    headers: { 'if-match': '"no such tag"' },
  });

  expect(answer.status).toBe(200);
});

test('edits of one person stay one version, those of the next make another', async () => {
  const { ask, path, describing } = await openTable();

  const versions = [];
  for (const [as, text] of [
    ['ada', 'one'],
    ['ada', 'two'],
    ['grace', 'three'],
  ] as const) {
    versions.push((await ask('PATCH', path, { as, body: describing(text) })).body.version);
  }
  const { body } = await ask('GET', `${path}/versions`);

  expect(versions).toEqual([0.2, 0.2, 0.3]);
  expect(body.versions.map((each: string) => JSON.parse(each).version)).toEqual([0.3, 0.2, 0.1]);
  expect(JSON.parse(body.versions[1]).description).toBe('two');
});

test.each([
  ['margaret', '/description', 200],
  ['margaret', '/columns/1/description', 200],
  ['margaret', '/displayName', 403],
  ['grace', '/displayName', 200],
  ['ada', '/displayName', 200],
] as const)('when %s changes %s the answer is %i', async (as, property, status) => {
  const { ask, path } = await openTable();

  const answer = await ask('PATCH', path, {
    as,
    body: [{ op: 'add', path: property, value: 'new' }],
  });

  expect(answer.status).toBe(status);
});

test('permissions say what a change then allows', async () => {
  const { ask } = openCatalog();
  const access = async (as: string, fqn: string, operation: string) => {
    const { body } = await ask('GET', `/permissions/table/name/${fqn}`, { as });
    const found = body.permissions.find(
      (each: { operation: string }) => each.operation === operation,
    );
    return found?.access;
  };

  expect(await access('margaret', name, 'EditDescription')).toBe('allow');
  expect(await access('margaret', name, 'EditDisplayName')).toBe('notAllow');
  expect(await access('grace', name, 'EditDisplayName')).toBe('allow');
  expect(await access('alan', 'snowflake_prod.sales.shop.payments', 'EditAll')).toBe('allow');
  expect(await access('ada', name, 'EditAll')).toBe('allow');
});

test('a generated table keeps its edit and is found by it', async () => {
  const { ask, describing } = openWithDescribing();
  const { body } = await ask('GET', '/tables?limit=1&service=redshift_dwh');
  const [{ id }] = body.data;

  await ask('PATCH', `/tables/${id}`, { body: describing('Quokkas live here.') });
  const again = await ask('GET', `/tables/${id}`);
  const found = await ask('GET', '/search/query?q=quokkas&index=table');
  const list = await ask('GET', '/tables?limit=1000');

  expect(again.body.description).toBe('Quokkas live here.');
  expect(found.body.hits.hits.map((hit: { _id: string }) => hit._id)).toEqual([id]);
  expect(list.body.data.filter((table: { id: string }) => table.id === id)).toHaveLength(1);
});

function openWithDescribing() {
  const describing = (value: string) => [{ op: 'add', path: '/description', value }];
  return { ...openCatalog(), describing };
}

test('following twice is following once', async () => {
  const { ask, path, store } = await openTable();
  const body = store.users.find('margaret')?.id;

  await ask('PUT', `${path}/followers`, { as: 'margaret', body });
  await ask('PUT', `${path}/followers`, { as: 'margaret', body });
  const followed = await ask('GET', `${path}?fields=followers`);
  await ask('DELETE', `${path}/followers/${body}`, { as: 'margaret' });
  const left = await ask('GET', `${path}?fields=followers`);

  const count = (answer: typeof followed) =>
    answer.body.followers.filter((each: { id: string }) => each.id === body).length;
  expect([count(followed), count(left)]).toEqual([1, 0]);
});

test('a follower that is no JSON string is refused as text', async () => {
  const { ask, path } = await openTable();

  const answer = await ask('PUT', `${path}/followers`, { raw: '6127b5a7-1e3e-49dc' });

  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toBe('text/plain');
});

test.each([
  [
    'nobody',
    ' from String "nobody": UUID has to be represented by standard 36-char representation',
  ],
  [{}, ''],
])('a follower %o is 400, since it is no UUID', async (body, why) => {
  const { ask, path } = await openTable('1.6');

  const added = await ask('PUT', `${path}/followers`, { body });
  const removed = await ask('DELETE', `${path}/followers/nobody`);

  expect([added.status, removed.status]).toEqual([400, 400]);
  const what = 'Cannot deserialize value of type `java.util.UUID`';
  expect(added.body).toEqual({ code: 400, message: `${what}${why}` });
  expect(removed.body).toEqual({ code: 400, message: 'Invalid UUID string: nobody' });
});

test('what is no UUID can not be restored, and nothing neither', async () => {
  const { ask } = openCatalog({ age: '1.6' });
  const restore = (body: object) => ask('PUT', '/tables/restore', { body });

  const answers = [await restore({ id: 'nobody' }), await restore({})];

  expect(answers.map(({ status }) => status)).toEqual([400, 400]);
  expect(answers[1]?.body).toEqual({ code: 400, message: '[id must not be null]' });
});

test('an owner and a tag that do not exist are 404', async () => {
  const { ask, path } = await openTable();
  const id = '11111111-1111-1111-1111-111111111111';
  const owners = [{ op: 'add', path: '/owners', value: [{ id, type: 'user' }] }];
  const tags = [{ op: 'add', path: '/tags', value: [{ tagFQN: 'No.Such' }] }];

  expect((await ask('PATCH', path, { body: owners })).status).toBe(404);
  expect((await ask('PATCH', path, { body: tags })).body.message).toBe(
    'tag instance for No.Such not found',
  );
});

test.each([
  ['remove', {}],
  ['add', { value: null }],
  ['add', { value: 'none' }],
])('columns that a patch would %s with %o are 400 and stay', async (op, value) => {
  const { ask, path } = await openTable();

  const answer = await ask('PATCH', path, { body: [{ op, path: '/columns', ...value }] });
  const after = await ask('GET', path);

  expect([answer.status, after.status]).toEqual([400, 200]);
  expect(after.body.columns.length).toBeGreaterThan(0);
});

test('null is no value, in a patch and in a new table', async () => {
  const { ask, path } = await openTable();
  const values = { description: null, tags: null, owners: null };
  const patch = Object.entries(values).map(([name, value]) => ({
    ...{ op: 'add', path: `/${name}` },
    value,
  }));
  const columns = [{ name: 'id', dataType: 'INT', description: null, children: null }];
  const given = { ...values, name: 'new', databaseSchema: 'snowflake_prod.sales.shop', columns };

  const patched = await ask('PATCH', path, { body: patch });
  const made = await ask('POST', '/tables', { body: given });

  expect([patched.status, made.status]).toEqual([200, 201]);
  expect(patched.body).toMatchObject({ tags: [], owners: [] });
  expect(patched.body).not.toHaveProperty('description');
});

test('a change of the name is 200 and ignored', async () => {
  const { ask, path } = await openTable();

  const answer = await ask('PATCH', path, {
    body: [{ op: 'replace', path: '/name', value: 'other' }],
  });

  expect(answer.status).toBe(200);
  expect(answer.body.name).toBe('orders');
});

test.each([
  ['kept by hand', `${'snowflake_prod.sales.shop'}.orders`],
  ['made when asked for', null],
])('a table %s that is deleted for good is in no list and no search again', async (_, name) => {
  const { ask } = openCatalog({ tables: 60 });
  const all = await ask('GET', '/tables?limit=100');
  const listed = all.body.data as { id: string; name: string; fullyQualifiedName: string }[];
  const table = listed.find((each) => each.fullyQualifiedName === name) ?? listed.at(-1);

  const { status, headers } = await ask('DELETE', `/tables/${table?.id}?hardDelete=true`);

  expect([status, headers.get('x-openmetadata-change')]).toEqual([200, 'entityDeleted']);
  expect((await ask('GET', `/tables/${table?.id}?include=all`)).status).toBe(404);
  const left = await ask('GET', '/tables?limit=100&include=all');
  expect(left.body.paging.total).toBe(listed.length - 1);
  const found = await ask('GET', `/search/query?q=*&index=table_search_index&size=100`);
  const ids = found.body.hits.hits.map(({ _id }: { _id: string }) => _id);
  expect(ids).not.toContain(table?.id);
  expect((await ask('PUT', '/tables/restore', { body: { id: table?.id } })).status).toBe(404);
});

test('a table that lacks everything is refused by all that it lacks', async () => {
  const { ask } = openCatalog();

  const { status, body } = await ask('POST', '/tables', { body: {} });

  expect(status).toBe(400);
  expect(body.message).toBe(
    '[columns must not be null, databaseSchema must not be null, name must not be null]',
  );
});

test('a table that someone makes is found, changed and listed as any other', async () => {
  const { ask } = openCatalog();
  const databaseSchema = 'snowflake_prod.sales.shop';
  const columns = [{ name: 'a.b', dataType: 'STRUCT', children: [{ name: 'c', dataType: 'INT' }] }];
  const given = { name: 'quokkas', databaseSchema, columns, domains: ['Commerce'] };

  const { status, headers, body } = await ask('POST', '/tables', { body: given });
  const found = await ask('GET', '/search/query?q=quokkas&index=table_search_index');
  const text = [{ op: 'add', path: '/columns/0/children/0/description', value: 'Deep.' }];
  const changed = await ask('PATCH', `/tables/${body.id}`, { body: text });
  const listed = await ask('GET', `/tables?databaseSchema=${databaseSchema}&limit=1000`);

  expect([status, headers.get('location')]).toEqual([201, body.href]);
  expect(found.body.hits.hits).toMatchObject([{ _id: body.id }]);
  expect(changed.body).toMatchObject({ version: 0.2, domains: [{ name: 'Commerce' }] });
  expect(changed.body.columns[0].children).toMatchObject([
    { fullyQualifiedName: `${databaseSchema}.quokkas."a.b".c`, description: 'Deep.' },
  ]);
  expect(listed.body.data).toContainEqual(expect.objectContaining({ id: body.id }));
  expect((await ask('POST', '/tables', { body: given })).status).toBe(409);
});
