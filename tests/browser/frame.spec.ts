import { expectAccessible } from '../support/browser/accessible.ts';
import { accountMenu } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

const orders = '/table/snowflake_prod.sales.shop.orders';

test('a theme and a language that were chosen outlive a reload', async ({ page, signIn }) => {
  const german: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('german')) german.push(request.url());
  });
  await page.goto('/');
  await signIn('Ada Lovelace');
  await accountMenu(page).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  expect(german).toEqual([]);

  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hallo, Ada');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await expectAccessible(page, 'Hallo, Ada');
  await page.goto(orders);
  await expect(page.getByText('4.200 Abfragen pro Woche')).toBeVisible();
  await expectAccessible(page, 'Orders');
});

test('what is printed is light, whatever theme was chosen', async ({ page, signIn }) => {
  await page.goto('/');
  await signIn('Ada Lovelace');
  await accountMenu(page).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();

  await page.emulateMedia({ media: 'print' });

  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(251, 251, 250)');
});

test('a navigation that takes long shows it, and one that does not is quiet', async ({
  page,
  signIn,
  site,
}) => {
  await page.goto('/');
  await signIn('Ada Lovelace');
  await expect(accountMenu(page)).toBeVisible();
  await site.api.arm({ match: 'GET /api/v1/tables/*', times: 1, delayMs: 1500 });

  await expect(page.locator(':focus')).toHaveCount(0); // the first page of a load takes none
  await page.getByRole('link', { name: 'Shipments' }).first().click();

  await expect(page.getByRole('progressbar', { name: 'Loading…' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Shipments');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});

test('on a phone nothing is missing: search, menu, sign-out', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(orders);
  await signIn('Ada Lovelace');
  await page.getByLabel('Search the catalog').fill('ord');
  await expect(page.getByRole('option').first()).toBeInViewport({ ratio: 1 });
  await page.getByLabel('Search the catalog').press('Escape');

  await accountMenu(page).click();

  for (const name of ['Profile', 'Sign out'])
    await expect(page.getByRole('menuitem', { name })).toBeInViewport({ ratio: 1 });
});

test('on a short screen the menu and the suggestions can be scrolled', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 780, height: 357 }); // 1366 x 625 at 175 %
  await page.goto(orders);
  await signIn('Ada Lovelace');
  await accountMenu(page).click();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitemradio', { name: 'Deutsch' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');

  await page.getByLabel('Search the catalog').fill('orders');
  await expect(page.getByRole('option')).toHaveCount(6);
  await page.keyboard.press('ArrowUp');

  await expect(page.getByRole('option', { selected: true })).toBeInViewport({ ratio: 1 });
});

test('a server of a version that nobody has tried is told of', async ({ page, signIn, site }) => {
  const body = { version: '3.1.0', revision: 'x', timestamp: 1 };
  await site.api.arm({ match: 'GET /api/v1/system/version', status: 200, body });
  await page.goto('/');
  await signIn('Ada Lovelace');

  await expect(page.getByText('This OpenMetadata server is version 3.1.0.')).toBeVisible();
  await expectAccessible(page, 'Hello, Ada');
  await page.getByRole('button', { name: 'Hide' }).click();

  await expect(page.getByText('This OpenMetadata server')).toHaveCount(0);
});
