import { test as base } from '@playwright/test';
import { goThrough } from '../support/browser/journey.ts';
import { signIn } from '../support/browser/person.ts';
import { startDevServer } from '../support/browser/startDevServer.ts';

// Vite's dev server has no policy and its modules log to the console: nothing is watched here.
base('the same journey with npm start', async ({ page }) => {
  base.slow(); // Vite bundles the dependencies at the first visit
  const server = await startDevServer();
  await goThrough(page, server.url, (name) => signIn(page, name));

  await server.stop();
});
