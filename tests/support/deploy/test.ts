import { test as base, expect } from '../browser/test.ts';
import { type Deployment, type NginxSite, startNginxSite } from './startNginxSite.ts';

/** The `test` of the browser tests, with the build behind nginx as its site. */
export const test = base.extend<object, { deployment: Deployment; nginx: NginxSite }>({
  deployment: [
    { base: '/', flow: 'public' },
    { option: true, scope: 'worker' },
  ],
  nginx: [
    async ({ deployment }, use) => {
      const site = await startNginxSite(deployment);
      await use(site);
      await site.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  sharedSite: [async ({ nginx }, use) => use(nginx), { scope: 'worker' }],
});

export { expect };
