import { expect, onTestFinished, test, vi } from 'vitest';
import { createClock } from '../../local/clock.ts';
import { listen } from '../../local/listen.ts';
import { withFaults } from '../../local/withFaults.ts';
import { fakeServer } from '../support/fakeServer.ts';

function start() {
  const clock = createClock();
  const handler = withFaults(fakeServer, clock);
  const send = (method: string, path: string, body?: unknown, headers = {}) =>
    handler(
      new Request(`http://localhost${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  return { clock, handler, send };
}

test('a request that no fault catches reaches the server', async () => {
  const { send } = start();
  await send('POST', '/_local/faults', { match: 'POST /api/*', status: 503 });

  expect(await (await send('GET', '/api/v1/tables')).text()).toBe('GET /api/v1/tables');
  expect(await (await send('POST', '/other')).text()).toBe('POST /other');
});

test('a star stands for anything, slashes too, and the rest is literal', async () => {
  const { send } = start();
  await send('POST', '/_local/faults', { match: '* /*/oauth2/v2.0/token', status: 503 });

  expect((await send('POST', '/a/b/oauth2/v2.0/token')).status).toBe(503);
  expect((await send('GET', '/a/oauth2/v2.0/token?x=1')).status).toBe(503);
  expect((await send('GET', '/a/oauth2/v2x0/token')).status).toBe(200);
  expect((await send('GET', '/a/oauth2/v2.0/tokens')).status).toBe(200);
});

test('a fault answers with its status, headers and an object as JSON', async () => {
  const { send } = start();
  const headers = { 'retry-after': '2' };
  await send('POST', '/_local/faults', {
    match: 'GET /a',
    status: 429,
    headers,
    body: { code: 1 },
  });

  const answer = await send('GET', '/a');

  expect(answer.status).toBe(429);
  expect(answer.headers.get('retry-after')).toBe('2');
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(await answer.json()).toEqual({ code: 1 });
});

test('a string as body is sent as it is', async () => {
  const { send } = start();
  const headers = { 'content-type': 'text/html' };
  await send('POST', '/_local/faults', { match: 'GET /a', status: 502, headers, body: '<h1>' });

  const answer = await send('GET', '/a');

  expect(answer.headers.get('content-type')).toBe('text/html');
  expect(await answer.text()).toBe('<h1>');
});

test('a status without content is sent without the body', async () => {
  const { send } = start();
  await send('POST', '/_local/faults', { match: 'GET /a', status: 204, body: {} });

  expect((await send('GET', '/a')).status).toBe(204);
});

test('a fault holds as many times as it says', async () => {
  const { send } = start();
  await send('POST', '/_local/faults', { match: 'GET /a', times: 2, status: 503 });

  const statuses = [];
  for (let i = 0; i < 3; i++) statuses.push((await send('GET', '/a')).status);

  expect(statuses).toEqual([503, 503, 200]);
});

test('a fault without times holds until the faults are cleared', async () => {
  const { send } = start();
  await send('POST', '/_local/faults', { match: 'GET /a', status: 503 });

  expect((await send('GET', '/a')).status).toBe(503);
  expect((await send('GET', '/a')).status).toBe(503);
  expect((await send('DELETE', '/_local/faults')).status).toBe(204);
  expect((await send('GET', '/a')).status).toBe(200);
});

test('the first fault that matches wins', async () => {
  const { send } = start();
  await send('POST', '/_local/faults', { match: 'GET /a', times: 1, status: 500 });
  await send('POST', '/_local/faults', { match: 'GET /*', status: 503 });

  expect((await send('GET', '/a')).status).toBe(500);
  expect((await send('GET', '/a')).status).toBe(503);
});

test('a fault without status lets the request through after its delay', async () => {
  const { send } = start();
  await send('POST', '/_local/faults', { match: 'GET /a', delayMs: 40 });

  const before = performance.now();
  const answer = await send('GET', '/a');

  expect(await answer.text()).toBe('GET /a');
  expect(performance.now() - before).toBeGreaterThan(35);
});

test('a dropped request rejects like a failed fetch when the server is a function', async () => {
  const { send } = start();
  await send('POST', '/_local/faults', { match: 'GET /a', drop: true });

  await expect(send('GET', '/a')).rejects.toThrow(new TypeError('fetch failed'));
});

test('a dropped request cuts the connection when there is one', async () => {
  const { handler, send } = start();
  const { origin, close } = await listen(handler, { port: 0 });
  onTestFinished(close);
  await send('POST', '/_local/faults', { match: 'GET /a', times: 1, drop: true });

  const printed = vi.spyOn(console, 'error');

  await expect(fetch(`${origin}/a`)).rejects.toThrow('fetch failed');
  expect(printed).not.toHaveBeenCalled();
  expect((await fetch(`${origin}/a`)).status).toBe(200);
});

test.each([
  ['no match', { status: 503 }, 'match: '],
  ['a match without method', { match: '/token' }, 'match: must be a method and a path'],
  ['a status that is text', { match: 'GET /', status: '503' }, 'status: '],
  ['a status that does not exist', { match: 'GET /', status: 99 }, 'status: '],
  ['zero times', { match: 'GET /', times: 0 }, 'times: '],
  ['a misspelt member', { match: 'GET /', delay: 5 }, 'delay: '],
  ['nothing but text', 'oops', 'body: '],
])('a fault with %s is refused with the reason', async (_, fault, reason) => {
  const { send } = start();

  const answer = await send('POST', '/_local/faults', fault);

  expect(answer.status).toBe(400);
  expect((await answer.json()).error).toContain(reason);
  expect((await send('GET', '/')).status).toBe(200);
});

test('a fault that is not JSON is refused with the reason', async () => {
  const { handler } = start();

  const url = 'http://localhost/_local/faults';
  const answer = await handler(new Request(url, { method: 'POST', body: 'oops' }));

  expect(answer.status).toBe(400);
  expect((await answer.json()).error).toContain('not JSON');
});

test('requests are logged without query, and a token only by its fingerprint', async () => {
  const { send } = start();
  await send('POST', '/_local/faults', { match: 'GET /broken', status: 503 });

  await send('GET', '/a?code=secret', undefined, { authorization: 'Bearer abc' });
  await send('GET', '/broken');

  expect(await (await send('GET', '/_local/requests')).json()).toEqual([
    // sha256('abc') begins with ba7816bf8f01: FIPS 180-2, appendix B.1
    { at: expect.any(String), method: 'GET', path: '/a', status: 200, bearer: 'ba7816bf8f01' },
    { at: expect.any(String), method: 'GET', path: '/broken', status: 503, bearer: null },
  ]);
});

test('a dropped request is logged without a status', async () => {
  const { send } = start();
  await send('POST', '/_local/faults', { match: 'GET /a', drop: true });
  await send('GET', '/a').catch(() => undefined);

  expect(await (await send('GET', '/_local/requests')).json()).toMatchObject([{ status: null }]);
});

test('the log is emptied on request', async () => {
  const { send } = start();
  await send('GET', '/a');

  await send('DELETE', '/_local/requests');

  expect(await (await send('GET', '/_local/requests')).json()).toEqual([]);
});

test('the log keeps the newest 5000 requests', async () => {
  const { send } = start();
  for (let i = 0; i <= 5000; i++) await send('GET', `/${i}`);

  const entries = await (await send('GET', '/_local/requests')).json();

  expect(entries).toHaveLength(5000);
  expect(entries[0].path).toBe('/1');
});

test('the clock is moved to an offset from the machine’s own', async () => {
  const { clock, send } = start();

  await send('POST', '/_local/clock', { offsetSeconds: 7200 });

  expect(clock.now() - Date.now()).toBeGreaterThan(7_199_000);
  expect((await send('POST', '/_local/clock', { offsetSeconds: 'soon' })).status).toBe(400);
});

test('an unknown switch is refused with the ones there are', async () => {
  const { send } = start();

  const answer = await send('GET', '/_local/fault');

  expect(answer.status).toBe(404);
  expect((await answer.json()).error).toContain('POST /_local/faults');
});

test.each([
  ['a foreign machine', 'http://localhost/_local/requests', { isLoopback: false, destroy() {} }],
  ['a foreign name for this machine', 'http://evil.example/_local/requests', undefined],
])('%s is kept out of the switches', async (_, url, connection) => {
  const { handler } = start();

  expect((await handler(new Request(url), connection)).status).toBe(403);
});

test('a page of a foreign site is kept out of the switches', async () => {
  const { send } = start();

  const fault = { match: 'GET /a', status: 503 };
  const answer = await send('POST', '/_local/faults', fault, { origin: 'https://evil.example' });

  expect(answer.status).toBe(403);
  expect((await send('GET', '/a')).status).toBe(200);
});
