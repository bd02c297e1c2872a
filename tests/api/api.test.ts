import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createApi, isSince, segment } from '../../src/api/api.ts';
import { SignInRequired } from '../../src/auth/session.ts';
import { fetchFrom } from '../support/fetchFrom.ts';

const version = { text: '2.0.7', major: 2, minor: 0 };
const apiBaseUrl = 'https://catalog.example.com/api';
const thing = v.object({ name: v.string() });

/** An API whose server answers everything alike, and what it was asked. */
function apiWith(answer: () => Response) {
  const requests: Request[] = [];
  const fetch = fetchFrom(async (request) => {
    requests.push(request);
    return answer();
  });
  return { api: createApi({ apiBaseUrl, version, fetch }), requests };
}

test('a GET goes below /v1, asks for JSON and gives what the schema makes of it', async () => {
  const { api, requests } = apiWith(() => Response.json({ name: 'orders', more: 1 }));

  const answer = await api.get('/tables?limit=1', thing);

  expect(answer).toEqual({ name: 'orders' });
  expect(requests[0]?.url).toBe(`${apiBaseUrl}/v1/tables?limit=1`);
  expect(requests[0]?.headers.get('accept')).toBe('application/json');
});

test('a body is sent as JSON, with its own content type where one is given', async () => {
  const { api, requests } = apiWith(() => Response.json({ name: 'orders' }));

  await api.send('POST', '/users', { name: 'ada' }, thing);
  await api.send('PATCH', '/users/1', [], thing, { 'content-type': 'application/json-patch+json' });
  await api.send('DELETE', '/users/1', undefined, thing);

  const sent = requests.map(({ method, headers }) => [method, headers.get('content-type')]);
  expect(sent).toEqual([
    ['POST', 'application/json'],
    ['PATCH', 'application/json-patch+json'],
    ['DELETE', null],
  ]);
  expect(await Promise.all(requests.map((request) => request.text()))).toEqual([
    '{"name":"ada"}',
    '[]',
    '',
  ]);
});

test('an answer of another shape names the endpoint and the field', async () => {
  const { api } = apiWith(() => Response.json({ name: null }));

  await expect(api.get('/tables?q=secret', thing)).rejects.toThrow(
    'GET /api/v1/tables: name: expected string',
  );
});

test('a refusal names method and path, without the query', async () => {
  const { api } = apiWith(() => Response.json({ code: 404, message: 'no' }, { status: 404 }));

  await expect(api.send('PUT', '/lineage?q=secret', {}, thing)).rejects.toMatchObject({
    name: 'ApiError',
    message: 'PUT /api/v1/lineage answered 404.',
  });
});

test('no answer is a failed request', async () => {
  const { api } = apiWith(() => {
    throw new TypeError('fetch failed');
  });

  await expect(api.get('/tables', thing)).rejects.toMatchObject({
    name: 'RequestFailed',
    failure: 'unreachable',
    path: '/api/v1/tables',
  });
});

test('that somebody has to sign in passes as it is', async () => {
  const fetch = () => Promise.reject(new SignInRequired());
  const api = createApi({ apiBaseUrl, version, fetch });

  await expect(api.get('/tables', thing)).rejects.toBeInstanceOf(SignInRequired);
});

test("the caller's abort reaches the request", async () => {
  const { api } = apiWith(() => Response.json({ name: 'orders' }));

  await expect(api.get('/tables', thing, AbortSignal.abort())).rejects.toMatchObject({
    name: 'AbortError',
  });
});

test.each([
  [{ major: 1, minor: 9 }, true],
  [{ major: 1, minor: 10 }, true],
  [{ major: 2, minor: 0 }, true],
  [{ major: 1, minor: 8 }, false],
  [{ major: 0, minor: 13 }, false],
])('%j is at least 1.9: %s', (server, since) => {
  expect(isSince({ text: '', ...server }, [1, 9])).toBe(since);
});

test.each([
  ['snow.sales.public.orders', 'snow.sales.public.orders'],
  ['svc."a.b/c%2F".t', 'svc.%22a.b%2Fc%252F%22.t'],
  ['where?#', 'where%3F%23'],
])('the name %s is one segment', (name, encoded) => {
  expect(segment(name)).toBe(encoded);
});
