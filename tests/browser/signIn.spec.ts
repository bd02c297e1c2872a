import { accountMenu, signOut } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

test('a person signs in and is greeted', async ({ page, signIn }) => {
  await page.goto('/');

  await signIn('Ada Lovelace');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada');
  await expect(accountMenu(page)).toBeVisible();
});

test('the asked address opens again after the sign-in, query and fragment too', async ({
  page,
  signIn,
}) => {
  await page.goto('/explore?q=orders&from=0#results');

  await signIn('Ada Lovelace');

  await expect(accountMenu(page)).toBeVisible();
  await expect(page).toHaveURL('/explore?q=orders&from=0#results');
});

test('a sign-out ends at the signed-out page', async ({ page, signIn }) => {
  await page.goto('/');
  await signIn('Ada Lovelace');

  await signOut(page);

  await expect(page).toHaveURL('/signed-out');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out');
});
