import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { accountMenu, signOut } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

/** Pages that nobody needs to sign in for: heading and address. */
const open: Readonly<Record<string, string>> = {
  'Sign in to find your data': '/explore?q=orders',
  'There is no sign-in to finish here': '/callback',
  'You are signed out': '/signed-out',
  'Page not found': '/nothing/here',
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const [heading, address] of Object.entries(open)) {
      test(`${address} is accessible to everyone`, async ({ page }) => {
        await page.goto(address);
        await expectAccessible(page, heading);
      });
    }

    test('the pages of a signed-in person are accessible to everyone', async ({ page, signIn }) => {
      test.slow(); // six pages
      await page.goto('/');
      await signIn('Ada Lovelace');
      await expectAccessible(page, 'Hello, Ada');

      await page.getByRole('link', { name: 'Explore', exact: true }).click();
      await expectAccessible(page, 'Explore');

      await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
      await expect(page.getByRole('columnheader').first()).toBeVisible();
      await expectAccessible(page);

      await accountMenu(page).click();
      await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
      expect(await violationsOf(new AxeBuilder({ page }).include('[role=menu]'))).toEqual([]);
      await page.getByRole('menuitem', { name: 'Profile' }).click();
      await expectAccessible(page, 'Ada Lovelace');

      await signOut(page);
      await expectAccessible(page, 'You are signed out');
    });

    test('the page of a failed sign-in is accessible to everyone', async ({ page, signIn }) => {
      await page.goto('/');
      await signIn('Edsger Dijkstra');
      await expectAccessible(page, 'Your account is not assigned to this app');
    });
  });
}

/** One `h1`, at most one sign-in button, and nothing that axe finds. */
async function expectAccessible(page: Page, heading: string | RegExp = /./): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await expect(page.locator('h1')).toHaveCount(1);
  const buttons = page.getByRole('button', { name: 'Sign in with Microsoft', includeHidden: true });
  expect(await buttons.count()).toBeLessThanOrEqual(1);
  expect(await violationsOf(new AxeBuilder({ page }))).toEqual([]);
}

async function violationsOf(axe: AxeBuilder) {
  // Focus guards are hidden and focusable on purpose: they pass the focus on.
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }));
}
