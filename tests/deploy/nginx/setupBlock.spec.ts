import { test as base, expect } from '@playwright/test';
import { apiHeaders, securityHeaders } from '../../../deploy/headers.ts';
import { inlineHashes } from '../../../deploy/inlineHashes.ts';
import { serveFiles } from '../../../deploy/serveFiles.ts';
import { readSiteFiles } from '../../../deploy/siteFiles.ts';
import { buildFolder } from '../../../scripts/build/freshBuild.ts';
import { addresses } from '../../support/deploy/everyBase.ts';
import type { Deployment } from '../../support/deploy/startNginxSite.ts';
import { type SetupBlock, startSetupBlock } from '../../support/deploy/startSetupBlock.ts';

const test = base.extend<{ deployment: Deployment; block: SetupBlock }>({
  deployment: [{ base: '/', flow: 'public' }, { option: true }],
  block: async ({ deployment }, use) => {
    const block = await startSetupBlock(deployment);
    await use(block);
    await block.stop();
  },
});

for (const deployment of [
  { base: '/', flow: 'public' },
  { base: '/catalog/', flow: 'public' },
  { base: '/', flow: 'confidential' },
] as const) {
  test.describe(`what the setup page writes for nginx at ${deployment.base} (${deployment.flow})`, () => {
    test.use({ deployment });

    test('answers each address as npm run preview does', async ({ block }) => {
      const files = await readSiteFiles(buildFolder(deployment.base));
      const preview = serveFiles({ files, base: deployment.base });
      // In the confidential flow that one is the server's.
      const own = addresses.filter((each) => deployment.flow === 'public' || each !== 'callback');
      for (const address of own) {
        const expected = await preview(new Request(block.url + address));

        const answer = await fetch(block.url + address);

        expect(answer.status, address).toBe(expected.status);
        expect(answer.headers.get('cache-control'), address).toBe(
          expected.headers.get('cache-control'),
        );
        if (expected.ok) expect(await answer.text(), address).toBe(await expected.text());
      }
    });

    test('gives every page the headers of all servers', async ({ block }) => {
      const headers = securityHeaders({
        ...inlineHashes(block.html),
        tokenOrigin: 'https://login.microsoftonline.com',
        https: false,
      });
      for (const address of ['', 'explore', 'auth/callback', 'config.json', 'assets/gone.js']) {
        const answer = await fetch(block.url + address);

        for (const [name, value] of headers)
          expect(answer.headers.get(name), `${address}: ${name}`).toBe(value);
      }
    });

    test('lets nothing run that comes from the server', async ({ block }) => {
      for (const path of ['/api/v1/system/version', '/api/v1/tables', '/api']) {
        const answer = await fetch(new URL(path, block.url), { redirect: 'manual' });

        for (const [name, value] of apiHeaders({ https: false }))
          expect(answer.headers.get(name), `${path}: ${name}`).toBe(value);
        expect(answer.headers.has('permissions-policy')).toBe(false);
      }
    });
  });
}

test.describe('in the confidential flow', () => {
  test.use({ deployment: { base: '/', flow: 'confidential' } });

  test("a sign-in that the server can not finish is the app's to tell, without its code", async ({
    block,
  }) => {
    const answer = await fetch(`${block.url}callback?code=0.secret`, { redirect: 'manual' });

    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/auth/callback?error=server_error');
  });

  test('neither the code nor the token in an address to come back to is logged', async ({
    block,
  }) => {
    for (const path of ['callback?code=0.secret', 'auth/callback?id_token=eyJsecret'])
      await fetch(block.url + path, { redirect: 'manual' });
    await fetch(`${block.url}explore?q=visible`);

    const log = await block.accessLog();

    expect(log).toContain('/explore?q=visible');
    expect(log).not.toContain('secret');
  });
});
