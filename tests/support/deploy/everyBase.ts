import { existsSync } from 'node:fs';
import { serveFiles } from '../../../deploy/serveFiles.ts';
import { readSiteFiles } from '../../../deploy/siteFiles.ts';
import { buildFolder } from '../../../scripts/build/freshBuild.ts';
import { brotliModule } from '../../../scripts/nginx/ensureNginx.ts';
import { goThrough } from '../browser/journey.ts';
import { expect, test } from './test.ts';

/** Below the base: pages, files, what is missing and what is nobody's business. */
export const addresses = [
  '',
  'index.html',
  'explore?q=orders',
  'callback',
  'auth/callback',
  'table/mysql.default.shop.events.json',
  'table/spark.main.js',
  'table/.hidden',
  'table/a%2Fb%252Fc',
  'apis',
  'config.json',
  'icon.svg',
  'third-party-licenses.txt',
  'favicon.ico',
  'robots.txt',
  'assets/gone.js',
  '.git/config',
  '.env',
  '.nginx.conf.template',
];

/** What holds at the root as it does below a base path. */
export function testEveryBase(base: string): void {
  test('a person signs in, reads a table and signs out', async ({ page, site, signIn }) => {
    await goThrough(page, site.url, signIn);
  });

  for (const address of addresses) {
    test(`${base}${address} is answered as npm run preview does`, async ({ site }) => {
      const preview = serveFiles({ files: await readSiteFiles(buildFolder(base)), base });
      const expected = await preview(new Request(site.url + address));

      const answer = await fetch(site.url + address);

      expect(answer.status).toBe(expected.status);
      expect(answer.headers.get('cache-control')).toBe(expected.headers.get('cache-control'));
      expect(answer.headers.get('x-frame-options')).toBe('DENY');
      if (!expected.ok) return;
      expect(answer.headers.get('content-type')).toBe(expected.headers.get('content-type'));
      // The settings are this deployment's own.
      if (address !== 'config.json') expect(await answer.text()).toBe(await expected.text());
    });
  }

  for (const encoding of existsSync(brotliModule) ? ['gzip', 'br'] : ['gzip']) {
    test(`scripts come compressed by ${encoding}, and may be kept for ever`, async ({ site }) => {
      const page = await (await fetch(site.url)).text();
      const [, script = ''] = /<script type="module"[^>]* src="([^"]+)"/.exec(page) ?? [];

      const headers = { 'accept-encoding': `${encoding}, identity` };
      const answer = await fetch(new URL(script, site.url), { headers });

      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.headers.get('vary')).toBe('Accept-Encoding');
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    });
  }
}
