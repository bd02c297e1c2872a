import { holdBack } from '../support/browser/holdBack.ts';
import { accountMenu, signInButton, signOut } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

const msal = /\/assets\/createEntraClient-/;

test('a reload keeps the session without asking the authority', async ({ page, signIn, site }) => {
  await page.goto('/profile');
  await signIn('Ada Lovelace');
  await expect(accountMenu(page)).toBeVisible();
  await site.identity.forgetRequests();

  await page.reload();

  await expect(page.getByText('ada@example.com').first()).toBeVisible();
  expect(await site.identity.requests(/\/oauth2\//)).toEqual([]);
});

test('a reload shows its data before MSAL has arrived', async ({ page, signIn }) => {
  await page.goto('/profile');
  await signIn('Ada Lovelace');
  await expect(accountMenu(page)).toBeVisible();
  const release = await holdBack(page, msal);

  await page.reload();

  await expect(page.getByText('ada@example.com').first()).toBeVisible();
  release();
});

test('a reload asks the API before its settings are there, and shows nothing until they are', async ({
  page,
  signIn,
  site,
}) => {
  await page.goto('/profile');
  await signIn('Ada Lovelace');
  await expect(accountMenu(page)).toBeVisible();
  await site.api.forgetRequests();
  const release = await holdBack(page, /\/config\.json$/);

  await page.reload({ waitUntil: 'commit' });

  await expect.poll(() => site.api.requests(/\/loggedInUser$/)).toHaveLength(1);
  await expect.poll(async () => (await site.api.requests()).at(-1)?.status).toBe(200);
  await expect(accountMenu(page)).toBeHidden();
  await expect(page.getByText('ada@example.com')).toHaveCount(0);
  release();
  await expect(page.getByText('ada@example.com').first()).toBeVisible();
  expect(await site.api.requests(/\/loggedInUser$/)).toHaveLength(1);
});

test('a reload after a sign-out elsewhere sends the token nowhere', async ({
  page,
  signIn,
  site,
}) => {
  await page.goto('/profile');
  await signIn('Ada Lovelace');
  await expect(accountMenu(page)).toBeVisible();
  await page.goto('/config.json'); // no page of the app that would notice
  await page.evaluate(() => localStorage.setItem('signedOutAt', String(Date.now())));
  await site.api.forgetRequests();

  await page.goto('/profile');

  await expect(signInButton(page)).toBeVisible();
  const signed = (await site.api.requests()).filter(({ bearer }) => bearer !== null);
  expect(signed).toEqual([]);
});

test('a second tab comes in without a click, by one visit that shows nothing', async ({
  context,
  page,
  signIn,
  site,
}) => {
  await page.goto('/');
  await signIn('Ada Lovelace');
  await expect(accountMenu(page)).toBeVisible();
  await site.identity.forgetRequests();
  const second = await context.newPage();
  const visit = second.waitForRequest(/\/authorize\?/);

  await second.goto('/profile?tab=2#session');

  await expect(accountMenu(second)).toBeVisible();
  await expect(second).toHaveURL('/profile?tab=2#session');
  expect(new URL((await visit).url()).searchParams.get('prompt')).toBe('none');
  expect(await site.identity.requests(/\/authorize$/)).toHaveLength(1);
});

test('a sign-out in one tab ends the session of the other', async ({ context, page, signIn }) => {
  await page.goto('/profile');
  await signIn('Ada Lovelace');
  await expect(accountMenu(page)).toBeVisible();
  const second = await context.newPage();
  await second.goto('/profile');
  await expect(accountMenu(second)).toBeVisible();

  await signOut(second);

  await expect(signInButton(page)).toBeVisible({ timeout: 1_000 });
  await expect(page.getByText('ada@example.com')).toHaveCount(0);
});

test('Back and Forward of the browser never meet the callback again', async ({ page, signIn }) => {
  await page.goto('/profile');
  await signIn('Ada Lovelace');
  await expect(accountMenu(page)).toBeVisible();
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada');

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Lovelace');
  await page.goForward();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada');
});
