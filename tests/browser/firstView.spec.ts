import type { Page } from '@playwright/test';
import { holdBack } from '../support/browser/holdBack.ts';
import { accountMenu, signOut } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

const pages = /\/assets\/app-[\w-]+\.js$/;

const firstAsset = (page: Page) => page.getByRole('main').getByRole('listitem').first();

test('the first data are on screen before React has come, and lead on', async ({
  page,
  signIn,
}) => {
  await page.goto('/');
  const release = await holdBack(page, pages);
  await signIn('Ada Lovelace');

  await expect(page.getByRole('heading', { name: 'Hello, Ada' })).toBeVisible();
  await expect(page).toHaveTitle(/^Home · /);
  await expect(page.getByRole('button', { name: 'Ada Lovelace' })).toBeDisabled();
  const asset = firstAsset(page).getByRole('link');
  const name = (await asset.textContent()) ?? '';
  await asset.click();
  release();

  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await expect(accountMenu(page)).toBeEnabled();
});

test('what it shows stays in its place when React has come', async ({ page, signIn }) => {
  await page.goto('/');
  const release = await holdBack(page, pages);
  await signIn('Ada Lovelace');
  const title = page.getByRole('heading', { name: 'Changed lately' });
  await expect(title).toBeVisible();
  const before = await title.boundingBox();

  release();
  await expect(accountMenu(page)).toBeEnabled();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(20);

  const after = await title.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
});

test('React takes over what has the focus', async ({ page, signIn }) => {
  await page.goto('/');
  await signIn('Ada Lovelace');
  await expect(accountMenu(page)).toBeEnabled();
  const release = await holdBack(page, pages);
  await page.reload();
  const explore = page.getByRole('link', { name: 'Explore', exact: true });
  await explore.focus();

  release();

  await expect(accountMenu(page)).toBeEnabled();
  await expect(explore).toBeFocused();
});

test('C31: a sign-out elsewhere takes the first data off the screen', async ({
  context,
  page,
  signIn,
}) => {
  await page.goto('/');
  await signIn('Ada Lovelace');
  await expect(accountMenu(page)).toBeEnabled();
  const other = await context.newPage();
  await other.goto('/profile');
  await expect(accountMenu(other)).toBeEnabled();
  const release = await holdBack(page, pages);
  await page.reload();
  await expect(firstAsset(page)).toBeVisible();

  await signOut(other);

  await expect(page.locator('#root')).toBeEmpty();
  release();
  await expect(page.getByRole('button', { name: 'Sign in with Microsoft' })).toBeVisible();
});

for (const width of [1280, 390]) {
  test(`nothing jumps over a whole sign-in, ${width} pixels wide`, async ({ page, signIn }) => {
    const shifts: number[] = [];
    await page.exposeFunction('tellShift', (value: number) => void shifts.push(value));
    await page.addInitScript(watchShifts);
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/');
    await signIn('Ada Lovelace');
    await expect(accountMenu(page)).toBeEnabled();
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(20);

    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThanOrEqual(0.02);
  });
}

/** Tells every layout shift that follows no act of the person. */
function watchShifts(): void {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!Reflect.get(entry, 'hadRecentInput')) {
        Reflect.get(window, 'tellShift')(Reflect.get(entry, 'value'));
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

test('a sign-in that takes its time to finish shows that it is under way', async ({
  page,
  signIn,
}) => {
  await page.goto('/profile');
  const release = await holdBack(page, /\/token$/);
  await signIn('Ada Lovelace');
  await expect(page).toHaveURL('/profile');

  await expect.poll(async () => (await strip(page, 0)).equals(await strip(page, 300))).toBe(false);

  release();
  await expect(accountMenu(page)).toBeVisible();
});

/** A few pixels at the left edge, as they are painted. */
function strip(page: Page, y: number): Promise<Buffer> {
  return page.screenshot({ clip: { x: 0, y, width: 8, height: 2 } });
}
