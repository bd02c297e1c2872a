import type { Page } from '@playwright/test';
import { holdBack } from '../support/browser/holdBack.ts';
import { accountMenu, pickPerson, signInButton } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

test('a click before the scripts have arrived counts', async ({ page }) => {
  const release = await holdBack(page, /\/assets\/.*\.js$/);
  await page.goto('/profile?tab=2', { waitUntil: 'commit' });

  await signInButton(page).click();
  await expect(signInButton(page)).toHaveAttribute('aria-busy', 'true');
  release();

  await pickPerson(page, 'Ada Lovelace');
  await expect(accountMenu(page)).toBeVisible();
  await expect(page).toHaveURL('/profile?tab=2');
});

test('a click counts whose button the app would have replaced before its release', async ({
  page,
}) => {
  const release = await holdBack(page, appScript);
  await page.goto('/profile', { waitUntil: 'commit' });
  await signInButton(page).hover();
  await page.mouse.down();
  const ran = appHasRun(page);
  release();
  await ran;

  await page.mouse.up();

  await pickPerson(page, 'Ada Lovelace');
});

test('the focus stays on the button when the app replaces it', async ({ page }) => {
  const release = await holdBack(page, appScript);
  await page.goto('/profile', { waitUntil: 'commit' });
  await signInButton(page).focus();
  release();
  await expect(page.getByText(/^OpenMetadata at/)).toBeVisible();

  await page.keyboard.press('Enter');

  await pickPerson(page, 'Ada Lovelace');
});

test('the sign-in page is there before any script', async ({ page }) => {
  const release = await holdBack(page, /\/assets\/.*\.js$/);
  await page.goto('/', { waitUntil: 'commit' });

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to find your data');
  await expect(signInButton(page)).toBeVisible();
  release();
});

test.describe('when the scripts do not arrive', () => {
  test.use({ expectedErrors: /ERR_FAILED/ });

  test('C50: the page says so, without a button that would do nothing', async ({ page }) => {
    await page.route(/\/assets\/.*\.js$/, (route) => route.abort());

    await page.goto('/');

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This app could not be loaded',
    );
    await expect(signInButton(page)).toHaveCount(0);
  });
});

const appScript = /\/assets\/app-.*\.js$/;

/** Resolves once the app has been run and has nothing left to do for now. */
async function appHasRun(page: Page): Promise<void> {
  const response = await page.waitForResponse(appScript);
  await response.finished();
  await page.evaluate(async (address) => {
    await import(address);
    await new Promise((resolve) => requestIdleCallback(resolve));
    await new Promise((resolve) => requestIdleCallback(resolve));
  }, response.url());
}
