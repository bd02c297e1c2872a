import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/browser/accessible.ts';
import { accountMenu } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

const box = (page: Page) => page.getByLabel('Search the catalog');
const results = (page: Page) => page.getByRole('region', { name: 'Results' }).getByRole('link');

test('results are narrowed, sorted and paged, and Back returns to the same place at once', async ({
  page,
  signIn,
  site,
}) => {
  await page.goto('/explore?q=orders');
  await signIn('Ada Lovelace');
  await expect(results(page).first()).toHaveAccessibleName(/^Orders/);
  expect(await linksBefore(results(page).first(), page)).not.toContain('orders');

  await page.getByLabel('Search the catalog').fill('');
  await page.keyboard.press('Enter');
  const type = page.getByRole('group', { name: 'Type' });
  await type.getByRole('checkbox', { name: /^Table/ }).check();
  await expect(page).toHaveURL('/explore?q=&type=table');
  await expect(page.getByRole('checkbox', { name: 'Type: Table' })).toBeChecked();
  await expect(page.getByRole('status').first()).toHaveText('300 results');
  await page.getByLabel('Sort by').selectOption('Name');
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL('/explore?q=&type=table&sort=name&from=20');
  await expect(page.getByText('21–40 of 300')).toBeVisible();
  await expectAccessible(page, 'Explore');

  const followed = results(page).nth(14);
  await followed.scrollIntoViewIfNeeded();
  const name = (await followed.textContent()) ?? '';
  const top = await page.evaluate(() => scrollY);
  await followed.click();
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeFocused();
  await site.api.forgetRequests();
  await page.goBack();
  await expect(followed).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(top);
  expect(await site.api.requests(/\/search\//)).toEqual([]);
});

test('Back to results under another filter moves nothing', async ({ page, signIn }) => {
  await page.goto('/explore?q=');
  await signIn('Ada Lovelace');
  const types = page.getByRole('group', { name: 'Type' }).getByRole('checkbox');
  await expect(types.first()).toBeVisible();
  await page.evaluate(() => scrollTo(0, 100));
  for (const nth of [0, 1]) {
    await types.nth(nth).click();
    await expect(page.getByRole('checkbox', { name: /^Type: / })).toHaveCount(nth + 1);
    await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  }
  const top = await page.evaluate(() => scrollY);
  expect(top).toBeGreaterThan(0);

  await page.goBack();
  await expect(page.getByRole('checkbox', { name: /^Type: / })).toHaveCount(1);

  expect(await page.evaluate(() => scrollY)).toBe(top);
});

test('keys alone find, open and return', async ({ page, signIn, site }) => {
  await page.goto('/');
  await signIn('Ada Lovelace');
  // Its own searches are over.
  for (const name of ['What you own', 'What your teams own'])
    await expect(page.getByRole('region', { name }).getByRole('link').first()).toBeVisible();
  await site.api.forgetRequests();
  await page.clock.install();
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
  await page.keyboard.press('/');
  for (const letter of 'custo') {
    await page.keyboard.type(letter);
    await page.clock.runFor(20);
  }
  await page.clock.resume();
  await expect(page.getByRole('option').first()).toHaveText(/^Customers/);
  expect(await site.api.requests(/\/search\//)).toHaveLength(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Customers' })).toBeFocused();
  await expect(page).toHaveTitle('Customers · Data catalog');

  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('orders');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Explore' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Orders' })).toBeFocused();
  await page.goBack();
  await expect(results(page).first()).toBeFocused();
});

test('what has the focus is not behind the header', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/explore?q=&type=table');
  await signIn('Ada Lovelace');
  await results(page).nth(19).focus();

  for (let step = 0; step < 19; step += 1) {
    await page.keyboard.press('Shift+Tab');
    const [top, bottom] = await page.evaluate(() => [
      document.activeElement?.getBoundingClientRect().top ?? 0,
      document.querySelector('header')?.getBoundingClientRect().bottom ?? 0,
    ]);
    expect.soft(top, `after ${step} steps`).toBeGreaterThanOrEqual(bottom ?? 0);
  }
});

test('whatever people type is looked for, and never fails', async ({ page, signIn }) => {
  await page.goto('/');
  await signIn('Ada Lovelace');
  await expect(accountMenu(page)).toBeVisible();
  for (const words of ['orders/', '(orders', '"orders', 'orders:', '[orders^', 'orders - \\']) {
    await box(page).fill(words);
    await box(page).press('Enter');

    await expect(page.getByRole('status').first()).toHaveText(`28 results for “${words}”`);
    await expect(results(page).first()).toHaveAccessibleName(/^orders/i);
  }
});

test('a name that looks encoded is decoded once', async ({ page, signIn }) => {
  const name = 'name%2Fwith%252Fescapes';
  await page.goto(`/explore?${new URLSearchParams({ q: name })}`);
  await signIn('Ada Lovelace');

  await results(page).filter({ hasText: name }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.reload();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test.describe('while the search is down', () => {
  test.use({ expectedErrors: /status of 500/ });

  test('the tables are there, page by page, and it is said so', async ({ page, signIn, site }) => {
    await site.api.arm({ match: 'GET /api/v1/search/*', status: 500, body: { code: 500 } });
    await page.goto('/explore?q=orders');
    await signIn('Ada Lovelace');

    await expect(page.getByRole('note')).toContainText('The search does not answer right now.');
    await expectAccessible(page, 'Explore');
    const first = page.getByRole('main').getByRole('listitem').first();
    const name = (await first.textContent()) ?? '';
    await page.getByRole('link', { name: 'Next' }).click();
    await expect(first).not.toHaveText(name);
    await first.getByRole('link').click();
    await expect(page.getByRole('columnheader').first()).toBeVisible();

    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await expect(page.getByRole('link', { name: 'Shipments' })).toBeVisible();
    await expectAccessible(page, 'Hello, Ada');
  });
});

test.describe('with more results than the search goes through', () => {
  test.use({ siteOptions: { tables: 10_500 } });

  test('the last page it can show says so, and leads to none that it refuses', async ({
    page,
    signIn,
    site,
  }) => {
    await page.goto('/explore?q=&type=table&from=9960');
    await signIn('Ada Lovelace');
    await expect(page.getByText('9,961–9,980 of 10,500')).toBeVisible();
    await page.getByRole('link', { name: 'Next' }).click();

    await expect(page.getByText('9,981–10,000 of 10,500')).toBeVisible();
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(20);
    await expect(page.getByText('no deeper than the first 10,000 results')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Next' })).toHaveCount(0);
    const searches = await site.api.requests(/\/search\/query/);
    expect(searches.map(({ status }) => status)).not.toContain(400);
  });
});

/** The names of the links that come before this one in the page. */
async function linksBefore(first: Locator, page: Page): Promise<string> {
  const names = await page.getByRole('link').allTextContents();
  const name = (await first.textContent()) ?? '';
  return names.slice(0, names.indexOf(name)).join(' ').toLowerCase();
}
