import { expect, type Page } from '@playwright/test';
import { accountMenu, signOut } from './person.ts';

/** What a person does: sign in at a deep link, read a table, see the profile, sign out. */
export async function goThrough(
  page: Page,
  appUrl: string,
  signIn: (name: string) => Promise<void>,
): Promise<void> {
  await page.goto(`${appUrl}explore?q=orders`);
  await signIn('Ada Lovelace');
  await expect(page).toHaveURL(`${appUrl}explore?q=orders`);
  const table = page
    .getByRole('main')
    .getByRole('link', { name: /^orders/i })
    .first();
  await table.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/orders/i);
  await expect(page.getByRole('columnheader').first()).toBeVisible();

  await accountMenu(page).click();
  await page.getByRole('menuitem', { name: 'Profile' }).click();
  await expect(page).toHaveURL(`${appUrl}profile`);
  await expect(page.getByText('ada@example.com').first()).toBeVisible();

  await signOut(page);
  await expect(page).toHaveURL(`${appUrl}signed-out`);
}
