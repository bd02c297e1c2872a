import { expect, onTestFinished, test, vi } from 'vitest';
import worker from '../../../deploy/cloudflare/worker.ts';
import type { EdgeVariables } from '../../../deploy/edge/edgeVariables.ts';
import { serveAtEdge } from '../../../deploy/edge/serveAtEdge.ts';
import { apiHeaders, securityHeaders } from '../../../deploy/headers.ts';
import { inlineHashes } from '../../../deploy/inlineHashes.ts';
import netlify from '../../../deploy/netlify/functions/site.ts';
import type { Handler } from '../../../local/handler.ts';
import { listen } from '../../../local/listen.ts';

const openMetadata = 'https://openmetadata.example.com';
const page = '<script>alert(1)</script>';
const files = new Map([
  ['/assets/index-1.js', { type: 'text/javascript', body: 'export {}' }],
  ['/config.json', { type: 'application/json', body: '{}' }],
]);

/** A host of static files with the rewrite to the page. */
const assets: Handler = async (request) => {
  const { type, body } = files.get(new URL(request.url).pathname) ?? {
    type: 'text/html',
    body: page,
  };
  return new Response(body, { headers: { 'content-type': type, 'cache-control': 'public' } });
};

/** An OpenMetadata that says what it was asked for. */
async function startServer() {
  const server = await listen(
    async (request) =>
      Response.json(
        [request.method, request.url, request.headers.get('authorization'), await request.text()],
        { headers: { 'content-security-policy': 'default-src *' } },
      ),
    { port: 0 },
  );
  onTestFinished(server.close);
  return server.origin;
}

const get = (path: string, variables: EdgeVariables = {}, init: RequestInit = {}) =>
  serveAtEdge(
    { OPENMETADATA_URL: openMetadata, ...variables },
    assets,
  )(new Request(`https://catalog.example.com${path}`, init));

test.each(['/', '/explore?q=orders', '/callback', '/table/a.b.events.json', '/table/.hidden'])(
  '%s is a page of the app, with the headers of all servers',
  async (path) => {
    const answer = await get(path, { API_ORIGIN: 'https://data.example.com' });

    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(page);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const expected = securityHeaders({
      ...inlineHashes(page),
      tokenOrigin: 'https://login.microsoftonline.com',
      apiOrigin: 'https://data.example.com',
      https: true,
    });
    for (const [name, value] of expected) expect(answer.headers.get(name)).toBe(value);
  },
);

test.each(['/table/a%2Fb%252Fc', '/table//a', '/index.html.br'])(
  '%s is a page of the app where the host leads such an address elsewhere, or has a file of that name',
  async (path) => {
    const host: Handler = async (request) =>
      new URL(request.url).pathname === '/index.html'
        ? assets(request)
        : new Response('not the page', { status: 307, headers: { location: '/table/a/b' } });

    const answer = await serveAtEdge(
      { OPENMETADATA_URL: openMetadata },
      host,
    )(new Request(`https://catalog.example.com${path}`));

    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(page);
  },
);

test('a host that leads a file elsewhere is not believed for ever', async () => {
  const host: Handler = async () => new Response(null, { status: 307 });

  const answer = await serveAtEdge(
    { OPENMETADATA_URL: openMetadata },
    host,
  )(new Request('https://catalog.example.com/assets//index-1.js'));

  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('where the server runs the sign-in, the app may talk to its own origin alone', async () => {
  const answer = await get('/', { FLOW: 'confidential' });

  expect(answer.headers.get('content-security-policy')).toContain("connect-src 'self';");
});

test('a file may be kept for ever, and the settings never', async () => {
  const script = await get('/assets/index-1.js');

  expect(await script.text()).toBe('export {}');
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect((await get('/config.json')).headers.get('cache-control')).toBe('no-store');
});

test.each(['/assets/gone.js', '/favicon.ico', '/.git/config', '/.nginx.conf.template'])(
  '%s is not there, and no page stands in for it',
  async (path) => {
    const answer = await get(path);

    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
  },
);

test('nothing can be sent to the app', async () => {
  expect((await get('/explore', {}, { method: 'POST', body: 'x' })).status).toBe(405);
});

test('what lies under /api reaches OpenMetadata as it was sent, and can do nothing here', async () => {
  const origin = await startServer();
  const path = '/api/v1/tables/name/a%2Fb%252Fc?x=%20';
  const init = { method: 'PATCH', body: '[]', headers: { authorization: 'Bearer abc' } };

  const answer = await get(path, { OPENMETADATA_URL: `${origin}/` }, init);

  expect(await answer.json()).toEqual(['PATCH', origin + path, 'Bearer abc', '[]']);
  for (const [name, value] of apiHeaders({ https: true })) {
    expect(answer.headers.get(name)).toBe(value);
  }
});

test('where OpenMetadata is down, its address and the reason are told to nobody', async () => {
  const down = await listen(async () => new Response(), { port: 0 });
  await down.close();

  const answer = await get('/api/v1/tables', { OPENMETADATA_URL: down.origin });

  expect(answer.status).toBe(502);
  expect(await answer.text()).toBe("OpenMetadata can't be reached.\n");
});

test("where the server runs the sign-in, /callback is its own and /auth/callback the app's", async () => {
  const variables = { OPENMETADATA_URL: await startServer(), FLOW: 'confidential' };

  expect((await get('/callback?code=x', variables)).headers.get('location')).toBe(
    '/auth/callback?error=server_error', // since this server does not lead on
  );
  expect(await (await get('/auth/callback', variables)).text()).toBe(page);
});

test('both hosts answer so', async () => {
  const request = () => new Request('https://catalog.example.com/explore');
  vi.stubEnv('OPENMETADATA_URL', openMetadata); // where Netlify has it
  onTestFinished(() => void vi.unstubAllEnvs());

  const atCloudflare = await worker.fetch(request(), {
    OPENMETADATA_URL: openMetadata,
    ASSETS: { fetch: assets },
  });
  const atNetlify = await netlify(request(), { next: assets });

  for (const answer of [atCloudflare, atNetlify]) {
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(await answer.text()).toBe(page);
  }
});

test.each<[string, EdgeVariables]>([
  ['OPENMETADATA_URL', { OPENMETADATA_URL: undefined }],
  ['OPENMETADATA_URL', { OPENMETADATA_URL: 'sso.example.com:8585' }],
  ['OPENMETADATA_URL', { OPENMETADATA_URL: 'https://data.example.com/api/' }],
  ['AUTHORITY_ORIGIN', { AUTHORITY_ORIGIN: "https://a.example; script-src 'unsafe-inline'" }],
  ['AUTHORITY_ORIGIN', { AUTHORITY_ORIGIN: 'http://login.example.com' }],
  ['API_ORIGIN', { API_ORIGIN: 'https://data.example.com/api' }],
  ['API_ORIGIN', { API_ORIGIN: 'https://data.example.com', FLOW: 'confidential' }],
  ['REPORT_URI', { REPORT_URI: '/reports; sandbox' }],
  ['REPORT_URI', { REPORT_URI: 'https://reports.example.com', FLOW: 'confidential' }],
  ['FLOW', { FLOW: 'implicit' }],
])('nothing is served while %s is wrong: %j', async (name, variables) => {
  for (const path of ['/', '/api/v1/system/version', '/callback', '/assets/index-1.js']) {
    const answer = await get(path, variables);

    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).toContain(`\n${name} must be `);
    const given = Object.values(variables).filter((value) => value && value !== 'confidential');
    for (const value of given) expect(text).not.toContain(value);
  }
});

test('all that is wrong is told at once', async () => {
  const answer = await get('/', { OPENMETADATA_URL: '', FLOW: 'x', REPORT_URI: 'x' });

  expect((await answer.text()).match(/(\w+) must be/g)).toEqual([
    'REPORT_URI must be',
    'FLOW must be',
    'OPENMETADATA_URL must be',
  ]);
});
