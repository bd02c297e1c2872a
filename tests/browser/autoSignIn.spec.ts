import { accountMenu, signInButton, signOut } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

test.use({ siteOptions: { config: (local) => ({ ...local, autoSignIn: true }) } });

test('a protected page goes to the authority without a click, and opens afterwards', async ({
  page,
  pickPerson,
}) => {
  await page.goto('/profile?tab=2#session');

  await pickPerson('Ada Lovelace');

  await expect(accountMenu(page)).toBeVisible();
  await expect(page).toHaveURL('/profile?tab=2#session');
});

test('after a sign-out the app never signs in by itself, on a reload neither', async ({
  page,
  pickPerson,
  site,
}) => {
  await page.goto('/profile');
  await pickPerson('Ada Lovelace');
  await signOut(page);
  await expect(page).toHaveURL('/signed-out');
  await site.identity.forgetRequests();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out');
  await expect(signInButton(page)).toBeEnabled();
  await page.goto('/profile');
  await expect(signInButton(page)).toBeEnabled();

  expect(await site.identity.requests(/\/oauth2\//)).toEqual([]);
});
