import type { Page } from '@playwright/test';
import { noteWhatShows } from '../support/browser/noteWhatShows.ts';
import { accountMenu, signInButton, signOut } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

// Playwright switches the back/forward cache off, and with it the account of what kept a page out.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});

test('C31: Back to a page that was left before a sign-out: no cache has kept it, and it shows nothing', async ({
  context,
  page,
  signIn,
}) => {
  const data = 'ada@example.com';
  await page.goto('/profile');
  await signIn('Ada Lovelace');
  await expect(page.getByText(data).first()).toBeVisible();
  const other = await context.newPage();
  await other.goto('/profile');
  await expect(accountMenu(other)).toBeVisible();
  await page.goto('about:blank');
  await page.addInitScript(noteWhatShows, data);
  await signOut(other);
  await other.waitForURL('**/signed-out');

  await page.goBack();

  await expect(signInButton(page)).toBeVisible();
  expect(await whatKeptOut(page)).toContain('response-cache-control-no-store');
  expect(await page.evaluate(() => Reflect.get(window, 'hasShown'))).toBe(false);
});

/** What the browser says of why it did not take the page from its back/forward cache. */
function whatKeptOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const [loaded] = performance.getEntriesByType('navigation');
    const account: { readonly reasons: readonly { readonly reason: string }[] } | null =
      Reflect.get(loaded ?? {}, 'notRestoredReasons') ?? null;
    return account?.reasons.map(({ reason }) => reason) ?? [];
  });
}
