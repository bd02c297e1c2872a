import { test as base, expect } from '@playwright/test';
import type { IssuedSecrets } from './issuedSecrets.ts';
import { findLeaks } from './leakOracle.ts';
import { observeContext, type Places } from './observeContext.ts';
import { pickPerson, signIn } from './person.ts';
import { placesOf, type SiteOptions, startTestSite, type TestSite } from './startTestSite.ts';

interface TestFixtures {
  /** A site of the test's own, with these options; null: the one that the worker's tests share. */
  readonly siteOptions: SiteOptions | null;
  readonly site: TestSite;
  /** Where the site's secrets have their place, and those that were given out. */
  readonly places: Places;
  readonly issued: IssuedSecrets;
  /** What may stand in the console: the browser logs each answer of 400 and above as an error. */
  readonly expectedErrors: RegExp | null;
  /** Signs in from any page that shows the button. */
  readonly signIn: (name: string) => Promise<void>;
  /** Chooses at the identity provider. */
  readonly pickPerson: (name: string) => Promise<void>;
}

/**
 * Playwright's `test` with the app, its local servers and a watch on every page: a test fails on a
 * console error, an uncaught error or a policy violation that it did not expect, and on a token or
 * code seen where it has no place.
 */
export const test = base.extend<TestFixtures, { sharedSite: TestSite }>({
  sharedSite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from it.
    async ({}, use) => {
      const site = await startTestSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  siteOptions: [null, { option: true }],
  site: async ({ sharedSite, siteOptions }, use) => {
    const site = siteOptions ? await startTestSite(siteOptions) : sharedSite;
    await site.reset();
    await use(site);
    if (site !== sharedSite) await site.close();
  },
  baseURL: async ({ site }, use) => use(site.url),
  places: async ({ site }, use) => use(placesOf(site)),
  issued: async ({ site }, use) => use(site.issued),
  expectedErrors: [null, { option: true }],
  context: async ({ context, places, issued, expectedErrors }, use) => {
    const seen = await observeContext(context, places);
    await use(context);
    await seen.look();
    const unexpected = seen.problems.filter((problem) => !expectedErrors?.test(problem));
    expect(unexpected, 'errors of the pages').toEqual([]);
    expect(findLeaks(seen.sightings, issued.all), 'leaks').toEqual([]);
  },
  signIn: async ({ page }, use) => use((name) => signIn(page, name)),
  pickPerson: async ({ page }, use) => use((name) => pickPerson(page, name)),
});

export { expect };
