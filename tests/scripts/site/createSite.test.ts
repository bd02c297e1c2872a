import { expect, test } from 'vitest';
import type { SiteFiles } from '../../../deploy/siteFiles.ts';
import type { Handler } from '../../../local/handler.ts';
import { createSite, type SiteOptions } from '../../../scripts/site/createSite.ts';

const files: SiteFiles = new Map([
  [
    '/index.html',
    {
      contentType: 'text/html; charset=utf-8',
      body: new TextEncoder().encode('<script>alert(1)</script>'),
      encoded: new Map(),
    },
  ],
]);

const api: Handler = async (request) =>
  new Response(`API ${new URL(request.url).pathname}`, { headers: { 'Cache-Control': 'public' } });

function site(options: Partial<SiteOptions> = {}): Handler {
  return createSite({ files, base: '/', api, config: async () => '{}', env: {}, ...options });
}

function get(handler: Handler, path: string): Promise<Response> {
  return handler(new Request(`http://localhost${path}`));
}

test('a page comes with the policy that its inline script and its settings need', async () => {
  const config = async () => '{"authority": "https://sso.example.com/realms/acme"}';

  const answer = await get(site({ config }), '/explore');

  const policy = answer.headers.get('content-security-policy');
  expect(policy).toContain(
    "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
  );
  expect(policy).toContain("connect-src 'self' https://sso.example.com;");
  expect(answer.headers.get('x-frame-options')).toBe('DENY');
  expect(answer.headers.has('strict-transport-security')).toBe(false);
});

test('what is missing has the headers too', async () => {
  const answer = await get(site(), '/assets/gone.js');

  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('config.json is read at each request and never kept', async () => {
  let config = '{}';
  const handler = site({ config: async () => config });

  const before = await get(handler, '/config.json');
  config = '{"appName":"Shop data"}';
  const after = await get(handler, '/config.json');

  expect(await before.json()).toEqual({});
  expect(await after.json()).toEqual({ appName: 'Shop data' });
  expect(after.headers.get('cache-control')).toBe('no-store');
});

test.each(['/api', '/api/v1/tables', '/api/missing.js'])(
  '%s is answered by the API, and what it answers can do nothing here',
  async (path) => {
    const answer = await get(site({ base: '/catalog/' }), path);

    expect(await answer.text()).toBe(`API ${path}`);
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(answer.headers.get('cache-control')).toBe('no-store');
  },
);

test.each(['/apis', '/catalog/api/v1/tables'])('%s is not the API', async (path) => {
  expect(await (await get(site({ base: '/catalog/' }), path)).text()).not.toContain('API');
});

test('where the server runs the sign-in, its callback is its own and the app has another', async () => {
  const handler = site({ serverPaths: ['/callback'] });

  expect((await get(handler, '/callback?code=x')).headers.get('location')).toBe(
    '/auth/callback?error=server_error', // since this server does not lead on
  );
  expect(await (await get(handler, '/auth/callback')).text()).toContain('<script>');
  expect(await (await get(site(), '/callback')).text()).toContain('<script>');
});

test('below a base path the app has its config.json there', async () => {
  const answer = await get(site({ base: '/catalog/' }), '/catalog/config.json');

  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
});
