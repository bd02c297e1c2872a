import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { compareListed, type Listed, listPage } from '../../../local/openmetadata/listPage.ts';
import { respondToError } from '../../../local/openmetadata/respondToError.ts';

const items: readonly Listed[] = ['b', 'a', 'c', 'a', 'ä']
  .map((name, index) => ({ name, id: String(index) }))
  .toSorted(compareListed);

const app = new Hono();
app.onError(respondToError);
app.get('/', (c) => c.json(listPage(c, items)));

const get = async (query: string) => (await app.request(`/?${query}`)).json();
const names = (page: { data: Listed[] }) => page.data.map(({ name, id }) => name + id);

test('pages follow one another by the cursor, without a gap and without a repeat', async () => {
  const first = await get('limit=2');
  const second = await get(`limit=2&after=${encodeURIComponent(first.paging.after)}`);
  const third = await get(`limit=2&after=${encodeURIComponent(second.paging.after)}`);

  expect([first, second, third].map(names)).toEqual([['a1', 'a3'], ['b0', 'c2'], ['ä4']]);
  expect(first.paging).toEqual({ after: expect.any(String), total: 5 });
  expect(third.paging).toEqual({ before: expect.any(String), total: 5 });
});

test('the way back gives the page before', async () => {
  const first = await get('limit=2');
  const second = await get(`limit=2&after=${encodeURIComponent(first.paging.after)}`);

  expect(await get(`limit=2&before=${encodeURIComponent(second.paging.before)}`)).toEqual(first);
});

test.each([
  ['limit=-1', 400, '[query param limit must be greater than or equal to 0]'],
  ['limit=1000001', 400, '[query param limit must be less than or equal to 1000000]'],
  ['after=a&before=b', 400, 'Only one of before or after query parameter allowed'],
  ['after=%21%21%21', 400, 'Illegal base64 character 21'],
])('%s is refused', async (query, code, message) => {
  const refused = await app.request(`/?${query}`);

  expect([refused.status, await refused.json()]).toEqual([code, { code, message }]);
});

test('a limit that is no number is answered as an unknown path', async () => {
  const refused = await app.request('/?limit=abc');

  expect([refused.status, await refused.json()]).toEqual([
    500,
    {
      responseMessage:
        'An exception with message [HTTP 404 Not Found] was thrown while processing request.',
      errorType: 'UNHANDLED_SERVER_EXCEPTION',
    },
  ]);
});
