import { readdir, readFile } from 'node:fs/promises';
import { rootFiles } from '../../../deploy/addresses.ts';
import { apiHeaders, securityHeaders } from '../../../deploy/headers.ts';
import { inlineHashes } from '../../../deploy/inlineHashes.ts';
import { buildFolder } from '../../../scripts/build/freshBuild.ts';
import { testEveryBase } from '../../support/deploy/everyBase.ts';
import { expect, test } from '../../support/deploy/test.ts';

testEveryBase('/');

test('every file beside the page is known by name, to every server', async () => {
  const entries = await readdir(buildFolder('/'), { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => `/${name}`);

  const others = files.filter((name) => !/^\/\.|\.(br|gz)$|^\/index\.html$/.test(name));
  expect(rootFiles).toEqual(expect.arrayContaining(others));
});

test('the licenses of what the build holds can be read', async ({ site }) => {
  const licenses = await (await fetch(`${site.url}third-party-licenses.txt`)).text();

  for (const name of ['react', 'react-dom', '@azure/msal-browser', '@tanstack/react-query']) {
    expect(licenses).toMatch(new RegExp(`^${name} \\d`, 'm'));
  }
  expect(licenses).toContain('Permission is hereby granted');
});

for (const scheme of ['http', 'https']) {
  const headers = { 'x-forwarded-proto': scheme };
  const https = scheme === 'https';

  test(`a page reached by ${scheme} has the headers of all servers`, async ({ site }) => {
    const html = await readFile(`${buildFolder('/')}/index.html`, 'utf8');
    const expected = securityHeaders({
      ...inlineHashes(html),
      tokenOrigin: site.identity.origin,
      https,
    });

    const answer = await fetch(`${site.url}explore`, { headers });

    for (const [name, value] of expected) expect(answer.headers.get(name)).toBe(value);
    expect(answer.headers.has('strict-transport-security')).toBe(https);
  });

  test(`what the API answers by ${scheme} can do nothing here`, async ({ site }) => {
    for (const path of ['api/v1/system/version', 'api/v1/tables', 'api']) {
      const answer = await fetch(site.url + path, { headers });

      const expected = apiHeaders({ https });
      for (const [name, value] of expected) expect(answer.headers.get(name)).toBe(value);
      expect(answer.headers.has('strict-transport-security')).toBe(https);
    }
  });
}

test('a request reaches OpenMetadata as it was sent, with who sent it', async ({ site, nginx }) => {
  const path = '/api/v1/tables/name/a%2Fb%252F%22c%22?fields=tags&x=%20';

  await fetch(new URL(path, site.url), { headers: { authorization: 'Bearer abc' } });

  const request = nginx.lastRequest();
  expect(request?.url).toBe(new URL(path, site.api.origin).href);
  expect(Object.fromEntries(request?.headers ?? [])).toMatchObject({
    authorization: 'Bearer abc',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-host': new URL(site.url).host,
    'x-forwarded-proto': 'http',
  });
});

test('a body reaches OpenMetadata with its type', async ({ site, nginx }) => {
  const init = {
    method: 'PATCH',
    body: '[]',
    headers: { 'content-type': 'application/json-patch+json' },
  };

  await fetch(`${site.url}api/v1/tables/1`, init);

  expect(nginx.lastRequest()?.method).toBe('PATCH');
  expect(nginx.lastRequest()?.headers.get('content-type')).toBe('application/json-patch+json');
});

test('a head that OpenMetadata takes passes, and of a longer one it is the judge', async ({
  site,
}) => {
  const ask = (length: number) =>
    fetch(`${site.url}api/v1/tables`, {
      headers: { authorization: `Bearer ${'x'.repeat(length)}` },
    });

  const [long, tooLong] = await Promise.all([ask(7_600), ask(12_000)]);

  expect(long.status).toBe(401);
  expect(await long.json()).toMatchObject({ code: 401 });
  expect(tooLong.status).toBe(431);
});

test('a server that is down is told in a status, with the headers of the API', async ({ site }) => {
  await site.api.arm({ match: 'GET /api/*', drop: true });

  const answer = await fetch(`${site.url}api/v1/tables`);

  expect(answer.status).toBe(502);
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
});

test('the log holds no query of an address to come back to', async ({ site, nginx }) => {
  for (const path of ['auth/callback', 'callback'])
    await fetch(`${site.url}${path}?id_token=eyJsecret`);
  await fetch(`${site.url}explore?q=visible`);

  const log = await nginx.accessLog();

  expect(log).toContain('"GET /auth/callback HTTP/1.1" 200');
  expect(log).toContain('"GET /explore?q=visible HTTP/1.1" 200');
  expect(log).not.toContain('eyJsecret');
});

test('nothing can be sent to the app', async ({ site }) => {
  expect((await fetch(`${site.url}explore`, { method: 'POST', body: 'x' })).status).toBe(405);
});
