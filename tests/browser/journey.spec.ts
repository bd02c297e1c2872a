import { goThrough } from '../support/browser/journey.ts';
import { expect, test } from '../support/browser/test.ts';

test('a person signs in, reads a table and signs out', async ({ page, site, signIn }) => {
  await goThrough(page, site.url, signIn);
});

test.describe('with a server of the age of 1.6', () => {
  test.use({ siteOptions: { env: { OM_VERSION: '1.6' } } });

  test('the same build does the same', async ({ page, site, signIn }) => {
    await goThrough(page, site.url, signIn);
  });
});

test.describe('under a sub-path', () => {
  test.use({ siteOptions: { base: '/catalog/' } });

  test('the app stays below it, the callback too', async ({ page, site, signIn }) => {
    const returned = page.waitForRequest(`${site.url}callback`);

    await goThrough(page, site.url, signIn);

    expect((await returned).isNavigationRequest()).toBe(true);
    expect(new URL(site.url).pathname).toBe('/catalog/');
  });
});
