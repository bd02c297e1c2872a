import type { Page } from '@playwright/test';
import { holdBack } from '../support/browser/holdBack.ts';
import { accountMenu, pickPerson, signInButton } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

const scripts = /\/assets\/.*\.js$/;
const msal = /\/assets\/createEntraClient-/;

async function goToAuthority(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await signInButton(page).click();
  await expect(page.getByRole('heading', { name: 'Pick an account' })).toBeVisible();
}

test('C27: back from the authority the token is asked for before any script is there, by an address that is clean', async ({
  page,
  site,
}) => {
  await goToAuthority(page, '/explore?q=orders');
  const release = await holdBack(page, scripts);
  const asked = page.waitForRequest(/\/token(?:\?|$)/);

  await pickPerson(page, 'Ada Lovelace');

  expect((await asked).headers()['referer'] ?? '').not.toMatch(/[?#&](?:code|state)=/);
  await expect(page).toHaveURL('/explore?q=orders');
  await expect(accountMenu(page)).toBeHidden();
  release();
  await expect(accountMenu(page)).toBeVisible();
  expect(await site.identity.requests(/\/token$/)).toHaveLength(1);
});

test('C3: a state that has had its answer makes no token request', async ({ page, site }) => {
  const visit = page.waitForRequest(/\/authorize\?/);
  await goToAuthority(page, '/');
  const state = new URL((await visit).url()).searchParams.get('state') ?? '';
  const answer = new URLSearchParams({ code: 'a-code', state });
  await page.goto(`/callback?${answer}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/config.json');

  await page.goto(`/callback#${answer}`);

  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  expect(await site.identity.requests(/\/token$/)).toEqual([]);
});

test('a sign-in shows its data before MSAL has arrived, which then stores the same tokens', async ({
  page,
  site,
}) => {
  await goToAuthority(page, '/');
  const release = await holdBack(page, msal);

  await pickPerson(page, 'Ada Lovelace');

  const keys = () => page.evaluate(() => Object.keys(sessionStorage).join());
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  expect(await keys()).not.toContain('refreshtoken');
  release();
  await expect.poll(keys).toContain('refreshtoken');
  expect(await site.identity.requests(/\/token$/)).toHaveLength(1);
});

test('back on the home page the API is asked before any script is there, and nothing twice', async ({
  page,
  site,
}) => {
  await goToAuthority(page, '/');
  const release = await holdBack(page, scripts);
  await site.api.forgetRequests();

  await pickPerson(page, 'Ada Lovelace');

  await expect.poll(() => site.api.requests(/\/(?:loggedInUser|query)$/)).toHaveLength(2);
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(0);
  release();
  await expect(accountMenu(page)).toBeEnabled();
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  expect(await site.identity.requests(/\/token$/)).toHaveLength(1);
  expect(await site.api.requests(/\/loggedInUser$/)).toHaveLength(1);
});

test('with a session the home page asks the API before any script is there, and asks nothing twice', async ({
  page,
  signIn,
  site,
}) => {
  await page.goto('/');
  await signIn('Ada Lovelace');
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await page.goto('/config.json'); // the page before has questions left when its first list shows
  const release = await holdBack(page, scripts);
  await site.api.forgetRequests();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));

  await page.goto('/', { waitUntil: 'commit' });

  await expect.poll(() => site.api.requests(/\/(?:loggedInUser|query)$/)).toHaveLength(2);
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(0);
  release();
  await expect(accountMenu(page)).toBeEnabled();
  const questions = sent.filter((url) => /\/(?:loggedInUser|query)\?/.test(url));
  expect(questions.filter((url, index) => questions.indexOf(url) !== index)).toEqual([]);
});

test('a reload after a sign-out elsewhere asks nothing ahead', async ({ page, signIn, site }) => {
  await page.goto('/');
  await signIn('Ada Lovelace');
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await page.goto('/config.json'); // no page of the app that would notice
  await page.evaluate(() => localStorage.setItem('signedOutAt', String(Date.now())));
  await site.api.forgetRequests();

  await page.goto('/');

  await expect(signInButton(page)).toBeVisible();
  expect((await site.api.requests()).filter(({ bearer }) => bearer !== null)).toEqual([]);
});
