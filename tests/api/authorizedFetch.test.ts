import { expect, test, vi } from 'vitest';
import type { Handler } from '../../local/handler.ts';
import { authorizedFetch } from '../../src/api/authorizedFetch.ts';
import { SignInRequired, type TokenSource } from '../../src/auth/session.ts';
import { countingTokens } from '../support/countingTokens.ts';
import { fetchFrom } from '../support/fetchFrom.ts';

const apiBaseUrl = 'https://catalog.example.com/api';
const tables = `${apiBaseUrl}/v1/tables`;

/** A server that notes what it was sent. */
function recorder() {
  const requests: Request[] = [];
  const server: Handler = async (request) => {
    requests.push(request);
    return new Response('here');
  };
  return { requests, server };
}

function bearersOf(requests: readonly Request[]) {
  return requests.map(({ headers }) => headers.get('authorization'));
}

function sign(server: Handler, tokens: TokenSource = countingTokens()) {
  return authorizedFetch({ apiBaseUrl, tokens, fetch: fetchFrom(server) });
}

test.each([
  ['an address', tables],
  ['a URL', new URL(tables)],
  ['a Request', new Request(tables)],
])('a call to the API by %s carries the bearer', async (_, input) => {
  const { requests, server } = recorder();

  const answer = await sign(server)(input);

  expect(await answer.text()).toBe('here');
  expect(requests.map(({ url }) => url)).toEqual([tables]);
  expect(bearersOf(requests)).toEqual(['Bearer token-1']);
});

test.each([
  'https://elsewhere.example/api',
  'http://catalog.example.com/api',
  'https://catalog.example.com:8443/api',
])('C22: a call to %s passes without it, and without asking for a token', async (url) => {
  const { requests, server } = recorder();
  const nobody: TokenSource = {
    token: () => Promise.reject(new Error('a token was asked for')),
    replace: () => Promise.reject(new Error('a token was asked for')),
  };

  await sign(server, nobody)(url, { headers: { 'x-mine': '1' } });

  expect(bearersOf(requests)).toEqual([null]);
  expect(requests[0]?.redirect).toBe('follow');
  expect(requests[0]?.headers.get('x-mine')).toBe('1');
});

test.each([
  ['init', tables, { headers: { AUTHORIZATION: 'Bearer mine' } }],
  ['the request', new Request(tables, { headers: { authorization: 'Bearer mine' } }), {}],
  [
    'init over the request',
    new Request(tables, { headers: { authorization: 'Basic x' } }),
    { headers: [['authorization', 'Bearer mine']] },
  ],
] satisfies [string, string | Request, RequestInit][])(
  'an Authorization that %s brings stays as it is, and is never replayed',
  async (_, input, init) => {
    const bearers: unknown[] = [];
    const server: Handler = async ({ headers }) => {
      bearers.push(headers.get('authorization'));
      return Response.json({ code: 401, message: 'Expired token!' }, { status: 401 });
    };

    const answer = await sign(server)(input, init);

    expect(answer.status).toBe(401);
    expect(bearers).toEqual(['Bearer mine']);
  },
);

test('method, headers and body reach the API', async () => {
  const { requests, server } = recorder();
  const headers = { 'content-type': 'application/json-patch+json' };

  await sign(server)(tables, { method: 'PATCH', headers, body: '[]' });
  await sign(server)(new Request(tables, { method: 'PATCH', headers, body: '[]' }));

  for (const request of requests) {
    expect(request.method).toBe('PATCH');
    expect(request.headers.get('content-type')).toBe('application/json-patch+json');
    expect(await request.text()).toBe('[]');
  }
  expect(requests).toHaveLength(2);
});

test.each([
  ['an address', tables],
  ['a Request', new Request(tables)],
])('a form that is posted with %s keeps its content type', async (_, input) => {
  const { requests, server } = recorder();
  const body = new FormData();
  body.set('name', 'orders');

  await sign(server)(input, { method: 'POST', body });

  expect((await requests[0]?.formData())?.get('name')).toBe('orders');
});

test("the caller's headers are not written to", async () => {
  const { server } = recorder();
  const headers = new Headers({ accept: 'application/json' });

  await sign(server)(tables, { headers });

  expect([...headers.keys()]).toEqual(['accept']);
});

test.each([tables, new Request(tables)])(
  'no redirect is followed with the bearer',
  async (input) => {
    const { requests, server } = recorder();

    await sign(server)(input, { redirect: 'follow' });

    expect(requests[0]?.redirect).toBe('error');
  },
);

test('without a session the call fails before anything is sent', async () => {
  const { requests, server } = recorder();
  const signedOut = () => Promise.reject(new SignInRequired());

  const call = sign(server, { token: signedOut, replace: signedOut })(tables);

  await expect(call).rejects.toBeInstanceOf(SignInRequired);
  expect(requests).toEqual([]);
});

test('a call that was aborted before asks for no token', async () => {
  const { requests, server } = recorder();
  let asked = 0;
  const token = async () => `token-${++asked}`;

  const call = sign(server, { token, replace: token })(tables, { signal: AbortSignal.abort() });

  await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  expect(requests).toEqual([]);
  expect(asked).toBe(0);
});

test('an abort ends the waiting for a token, while the renewal goes on for others', async () => {
  const { requests, server } = recorder();
  const tokens = countingTokens({ expired: true });
  const signed = sign(server, tokens);
  const abort = new AbortController();
  const order: string[] = [];

  const left = signed(tables, { signal: abort.signal }).catch(({ name }) => order.push(name));
  const stayed = signed(tables).then(({ status }) => order.push(String(status)));
  abort.abort();
  await Promise.all([left, stayed]);

  expect(order).toEqual(['AbortError', '200']);
  expect(bearersOf(requests)).toEqual(['Bearer token-2']);
});

test.each(['token', 'replace'] as const)(
  'an abort ends a wait that %s never ends',
  async (slow) => {
    const never = () => new Promise<string>(() => {});
    const tokens = { token: async () => 'token-1', replace: never, [slow]: never };
    const abort = new AbortController();
    const server: Handler = async () => {
      setImmediate(() => abort.abort());
      return Response.json({ code: 401, message: 'Expired token!' }, { status: 401 });
    };
    if (slow === 'token') setImmediate(() => abort.abort());

    const call = sign(server, tokens)(tables, { signal: abort.signal });

    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  },
);

test("the caller's signal reaches the request", async () => {
  const { requests, server } = recorder();
  const abort = new AbortController();

  await sign(server)(new Request(tables, { signal: abort.signal }));
  await sign(server)(tables, { signal: abort.signal });
  abort.abort();

  expect(requests.map(({ signal }) => signal.aborted)).toEqual([true, true]);
});

test.each([
  ['https://app.example.com/catalog/', '/api/v1/tables', null],
  ['https://catalog.example.com/app/', `${apiBaseUrl}/v1/tables`, 'Bearer token-1'],
])('in a page at %s a relative address leads to %s', async (baseURI, sentTo, bearer) => {
  const sent: unknown[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    sent.push(input, new Headers(init?.headers).get('authorization'));
    return new Response();
  };
  vi.stubGlobal('document', { baseURI });

  await authorizedFetch({ apiBaseUrl, tokens: countingTokens(), fetch })('/api/v1/tables').finally(
    () => vi.unstubAllGlobals(),
  );

  expect(sent).toEqual([sentTo, bearer]);
});

test('an address that is none is refused as fetch refuses it', async () => {
  const { server } = recorder();

  await expect(sign(server)('http://')).rejects.toBeInstanceOf(TypeError);
});
