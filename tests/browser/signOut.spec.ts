import { accountMenu, signInButton, signOut } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

test.beforeEach(async ({ page, signIn }) => {
  await page.goto('/profile');
  await signIn('Ada Lovelace');
  await expect(accountMenu(page)).toBeVisible();
});

test('C9: a sign-out ends the session at the authority and lands on the signed-out page', async ({
  page,
  site,
}) => {
  await signOut(page);

  await expect(page).toHaveURL('/signed-out');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out');
  expect(await site.identity.requests(/\/logout$/)).toHaveLength(1);
  await page.goto('/profile');
  await signInButton(page).click();
  await expect(page.getByRole('heading', { name: 'Pick an account' })).toBeVisible();
});

test('C31: Back after a sign-out shows nothing of the session', async ({ page }) => {
  await signOut(page);
  await expect(page).toHaveURL('/signed-out');

  await page.goBack();

  await expect(signInButton(page)).toBeVisible();
  await expect(page.getByText('ada@example.com')).toHaveCount(0);
});

test('the way on from the signed-out page asks which account', async ({ page, pickPerson }) => {
  await signOut(page);
  await expect(page).toHaveURL('/signed-out');

  await page.getByRole('button', { name: 'Use another account' }).click();
  await pickPerson('Grace Hopper');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Grace');
  await expect(page).toHaveURL('/');
});
