import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listening, listen } from '../../local/listen.ts';
import { readAnswer } from '../../src/http/readAnswer.ts';
import { timedFetch } from '../../src/http/timedFetch.ts';

let server: Listening;

/** `/silent` never answers; all else begins a body and never ends it. */
beforeAll(async () => {
  const half = () =>
    new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"half":')),
    });
  const never = new Promise<Response>(() => {});
  server = await listen(
    (request) => (request.url.includes('/silent') ? never : Promise.resolve(new Response(half()))),
    { port: 0 },
  );
});

afterAll(() => server.close());

test('a server that does not answer within the limit is a time-out', async () => {
  const answer = timedFetch(fetch, 50)(`${server.origin}/silent?token=no`);

  await expect(answer).rejects.toMatchObject({
    name: 'RequestFailed',
    failure: 'timeout',
    method: 'GET',
    path: '/silent',
  });
});

test("the limit holds beside the caller's own signal", async () => {
  const { signal } = new AbortController();

  const answer = timedFetch(fetch, 50)(`${server.origin}/silent`, { signal });

  await expect(answer).rejects.toMatchObject({ failure: 'timeout' });
});

test('the limit covers a body that stalls', async () => {
  const answer = await timedFetch(fetch, 1000)(`${server.origin}/half`);

  const read = readAnswer(answer, v.unknown(), { method: 'GET', path: '/half' });

  await expect(read).rejects.toMatchObject({ name: 'RequestFailed', failure: 'timeout' });
});

test("the caller's own abort passes as it is, before the answer", async () => {
  const abort = new AbortController();
  const answer = timedFetch(fetch, 60_000)(`${server.origin}/silent`, { signal: abort.signal });
  abort.abort();

  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
});

test("the caller's own abort passes as it is, in the middle of the body", async () => {
  const abort = new AbortController();
  const request = new Request(`${server.origin}/half`, { signal: abort.signal });
  const answer = await timedFetch(fetch, 60_000)(request);
  abort.abort();

  const read = readAnswer(answer, v.unknown(), { method: 'GET', path: '/half' });

  await expect(read).rejects.toMatchObject({ name: 'AbortError' });
});

test("a signal in init takes the place of the request's own, as in fetch", async () => {
  const request = new Request(`${server.origin}/half`, { signal: AbortSignal.abort() });

  const answer = await timedFetch(fetch, 60_000)(request, { signal: null });

  expect(answer.status).toBe(200);
  await answer.body?.cancel();
});

test('nobody at the address is a failed request that names method and path, no query', async () => {
  const nobody: typeof fetch = () => Promise.reject(new TypeError('fetch failed'));

  const answer = timedFetch(nobody, 1000)('https://catalog.example.com/api?q=secret', {
    method: 'post',
  });

  await expect(answer).rejects.toMatchObject({ failure: 'unreachable', method: 'POST' });
  await expect(answer).rejects.toThrow('POST /api: unreachable');
});

test('an error that is not of the network passes as it is', async () => {
  const fault = new RangeError('a fault of ours');

  const answer = timedFetch(() => Promise.reject(fault), 1000)('https://catalog.example.com/');

  await expect(answer).rejects.toBe(fault);
});

test('everything else in init reaches fetch', async () => {
  let passed: RequestInit | undefined;
  const fake: typeof fetch = async (_, init) => {
    passed = init;
    return new Response();
  };

  await timedFetch(fake, 1000)('https://catalog.example.com/', { method: 'PUT', body: 'x' });

  expect(passed).toMatchObject({ method: 'PUT', body: 'x' });
});
