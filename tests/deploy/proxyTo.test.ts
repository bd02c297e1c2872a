import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { proxyTo } from '../../deploy/proxyTo.ts';
import { listen } from '../../local/listen.ts';

/** Sends `request` through the proxy; `answer` stands where the network is. */
function pass(request: Request, answer: (passed: Request) => Response): Promise<Response> {
  const upstream: typeof fetch = async (input, init) => answer(new Request(input, init));
  return proxyTo('https://catalog.example.com', upstream)(request);
}

function echo(passed: Request): Response {
  return Response.json({ url: passed.url, headers: Object.fromEntries(passed.headers) });
}

test('address and headers reach the server, what was for the proxy alone does not', async () => {
  const request = new Request('http://localhost:3000/api/v1/tables?limit=1&q=%2F', {
    headers: { authorization: 'Bearer t', te: 'trailers', connection: 'x-mine', 'x-mine': '1' },
  });

  const passed = await (await pass(request, echo)).json();

  expect(passed).toEqual({
    url: 'https://catalog.example.com/api/v1/tables?limit=1&q=%2F',
    headers: { authorization: 'Bearer t', 'accept-encoding': 'gzip' },
  });
});

test.each(['..%2f..%2fadmin', '..%5cadmin', '%2e%2E%2Fadmin', 'v1%2f..%2f..%2fadmin', '..;/admin'])(
  'a step upwards that only the server might take is refused: %s',
  async (path) => {
    let asked = 0;

    const answer = await pass(new Request(`http://localhost/api/${path}`), () => {
      asked += 1;
      return new Response();
    });

    expect({ status: answer.status, asked }).toEqual({ status: 400, asked: 0 });
  },
);

test.each(['a%2Fb', 'a..b%2F...', '..a%2Fb', 'a%2F..b', '...', 'a%252F..%252Fb'])(
  'the name %s reaches the server as it is',
  async (name) => {
    const url = `/api/v1/tables/name/${name}`;

    const passed = await (await pass(new Request(`http://localhost${url}`), echo)).json();

    expect(passed.url).toBe(`https://catalog.example.com${url}`);
  },
);

test('a redirect of the server is passed on, not followed', async () => {
  const answer = await pass(new Request('http://localhost/api/v1/auth/login'), (passed) => {
    expect(passed.redirect).toBe('manual');
    return Response.redirect('https://login.example.com/', 302);
  });

  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe('https://login.example.com/');
});

test('every cookie that the server sets is passed back', async () => {
  const headers = new Headers([
    ['set-cookie', 'a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT'],
    ['set-cookie', 'b=2'],
  ]);

  const answer = await pass(
    new Request('http://localhost/api'),
    () => new Response('', { headers }),
  );

  expect(answer.headers.getSetCookie()).toEqual([
    'a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT',
    'b=2',
  ]);
});

test('headers that describe the connection to the server stay there', async () => {
  const headers = { 'transfer-encoding': 'chunked', 'keep-alive': 'timeout=5', etag: '"1"' };

  const answer = await pass(
    new Request('http://localhost/api'),
    () => new Response('', { headers }),
  );

  expect(Object.fromEntries(answer.headers)).toMatchObject({ etag: '"1"' });
  expect(answer.headers.has('transfer-encoding')).toBe(false);
  expect(answer.headers.has('keep-alive')).toBe(false);
});

test('an answer without a body keeps its status', async () => {
  const answer = await pass(
    new Request('http://localhost/api', { method: 'DELETE' }),
    () => new Response(null, { status: 204 }),
  );

  expect(answer.status).toBe(204);
  expect(answer.body).toBeNull();
});

test('bodies pass both ways over real connections, compressed ones in the clear', async () => {
  const upstream = await listen(
    async (request) =>
      new Response(gzipSync(`${request.method} ${await request.text()}`), {
        headers: { 'content-encoding': 'gzip' },
      }),
    { port: 0 },
  );
  const proxy = await listen(proxyTo(upstream.origin), { port: 0 });

  const answer = await fetch(`${proxy.origin}/api`, { method: 'PUT', body: 'ä'.repeat(100_000) });

  expect(await answer.text()).toBe(`PUT ${'ä'.repeat(100_000)}`);
  await Promise.all([proxy.close(), upstream.close()]);
});

test('a server that is down gives 502 and the reason in plain text', async () => {
  const free = await listen(async () => new Response(), { port: 0 });
  await free.close();

  const answer = await proxyTo(free.origin)(new Request('http://localhost/api/v1'));

  expect(answer.status).toBe(502);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await answer.text()).toMatch(/^http:\/\/localhost:\d+ can't be reached: .*ECONNREFUSED/);
});
