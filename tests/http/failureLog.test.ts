import { expect, test } from 'vitest';
import { createFailureLog } from '../../src/http/failureLog.ts';

const url = 'https://catalog.example.com/api/v1/users/name/ada@example.com?fields=teams';

test('a refused call is kept with its status and correlation ID, without a name', async () => {
  const log = createFailureLog();
  const headers = { 'x-request-id': 'req-1' };

  await log.watch(async () => new Response('no', { status: 503, headers }))(url);

  expect(log.failures()).toMatchObject([
    { method: 'GET', path: '/api/v1/users/…', outcome: '503', correlationId: 'req-1' },
  ]);
});

test('a call without an answer is kept, and still fails for its caller', async () => {
  const log = createFailureLog();
  const failing = log.watch(() => Promise.reject(new TypeError('fetch failed')));

  await expect(failing(url, { method: 'PUT' })).rejects.toThrow('fetch failed');

  expect(log.failures()).toMatchObject([{ method: 'PUT', outcome: 'unreachable' }]);
});

test('what succeeded, or was called off by its caller, is not kept', async () => {
  const log = createFailureLog();
  await log.watch(async () => new Response('{}'))(url);
  const calledOff = log.watch(() => Promise.reject(new DOMException('', 'AbortError')));
  await calledOff(url).catch(() => {});

  expect(log.failures()).toEqual([]);
});

test('twenty are kept, the newest last', async () => {
  const log = createFailureLog();
  for (let status = 400; status < 430; status += 1)
    await log.watch(async () => new Response(null, { status }))(url);

  expect(log.failures()).toHaveLength(20);
  expect(log.failures().at(-1)?.outcome).toBe('429');
});

test('a correlation ID of another shape is not taken over', async () => {
  const log = createFailureLog();
  const headers = { 'x-request-id': '<script>alert(1)</script>' };
  await log.watch(async () => new Response(null, { status: 500, headers }))(url);

  expect(log.failures()[0]?.correlationId).toBe('');
});
