import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import type { Handler } from '../../../local/handler.ts';
import { localCatalog } from '../../support/localCatalog.ts';

let ask: Handler;
beforeAll(async () => {
  ask = (await localCatalog()).as('ada');
});

const request = (path: string, init?: RequestInit) =>
  new Request(`http://localhost:8585/api/v1${path}`, {
    headers: { 'accept-encoding': 'gzip, deflate, br' },
    ...init,
  });

test('a long answer comes compressed, and is the same', async () => {
  const [plain, small] = await Promise.all([
    ask(request('/tables?limit=10', { headers: {} })),
    ask(request('/tables?limit=10')),
  ]);
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(small.headers.get('content-encoding')).toBe('gzip');
  expect(small.headers.get('content-type')).toBe('application/json');
  const [text, bytes] = [await plain.text(), Buffer.from(await small.arrayBuffer())];
  expect(bytes.length).toBeLessThan(text.length / 2);
  expect(gunzipSync(bytes).toString()).toBe(text);
});

test('a short answer and an error stay as they are', async () => {
  const short = await ask(request('/system/version'));
  expect(short.headers.get('vary')).toBe('Accept-Encoding');
  expect(await short.json()).toHaveProperty('version');
  const refused = await ask(request(`/tables?limit=${'9'.repeat(300)}`));
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(refused.headers.has('vary')).toBe(false);
  expect(refused.headers.has('content-encoding')).toBe(false);
});

test('only an answer to GET is compressed', async () => {
  const found: { id: string } = await (await ask(request('/tables?limit=1', { headers: {} })))
    .json()
    .then(({ data }) => data[0]);
  const changed = await ask(
    request(`/tables/${found.id}`, {
      method: 'PATCH',
      headers: { 'accept-encoding': 'gzip', 'content-type': 'application/json-patch+json' },
      body: JSON.stringify([{ op: 'add', path: '/description', value: 'd'.repeat(300) }]),
    }),
  );
  expect(changed.headers.has('content-encoding')).toBe(false);
  expect(await changed.json()).toHaveProperty('description', 'd'.repeat(300));
});
