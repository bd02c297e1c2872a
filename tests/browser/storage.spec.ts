import type { Page } from '@playwright/test';
import { historyOf } from '../support/browser/observeContext.ts';
import { accountMenu, signOut } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

const ours = ['theme', 'language', 'signedOutAt'];
const session = /^(?:session$|session\.)/;
const msal = [
  /^msal\.version$/,
  /^msal\.\d\.account\.keys$/,
  /^msal\.\d\.token\.keys\./,
  /^msal\.\d\|[^|]+\|[^|]+\|[^|]+$/,
  /^msal\.\d\|[^|]+\|[^|]+\|(?:idtoken|accesstoken|refreshtoken)\|/,
  /^msal\.[^|]+\.active-account-filters$/,
];

test.beforeEach(async ({ page, signIn }) => {
  await page.goto('/profile?tab=2');
  await signIn('Ada Lovelace');
  await expect(accountMenu(page)).toBeVisible();
  // MSAL comes after the first data.
  await expect.poll(async () => (await keysOf(page)).tab.join()).toContain('refreshtoken');
});

test('C21: nothing is kept where it would outlive the tab, and no worker stands between', async ({
  page,
}) => {
  const kept = await page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
    databases: await indexedDB.databases(),
  }));

  expect(kept).toEqual({ workers: 0, caches: [], databases: [] });
});

test('C21: a session leaves its own keys and those of MSAL, and no cookie', async ({
  page,
  context,
  site,
}) => {
  const { local, tab } = await keysOf(page);
  const strangers = tab.filter((key) => ![session, ...msal].some((known) => known.test(key)));

  expect(tab).toContain('session');
  expect(strangers).toEqual([]);
  expect(local.filter((key) => !ours.includes(key))).toEqual([]);
  // Cookies ignore ports: what is here is the identity provider's, under its own path.
  const paths = (await context.cookies()).map(({ path }) => path);
  expect(paths.filter((path) => !new URL(site.group.authority).pathname.startsWith(path))).toEqual(
    [],
  );
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('C24: a sign-out leaves no token in any store', async ({ page, site }) => {
  await signOut(page);
  await expect(page).toHaveURL('/signed-out');

  const { values, tab, local } = await keysOf(page);

  expect(site.issued.all.filter(({ needle }) => values.includes(needle))).toEqual([]);
  expect(tab.filter((key) => /token|\|/.test(key))).toEqual([]);
  expect(tab).not.toContain('session');
  expect(local).toEqual(['signedOutAt']);
});

test('C27: no address that the browser kept holds an answer of the authority', async ({
  page,
  site,
}) => {
  await signOut(page);
  await expect(page).toHaveURL('/signed-out');

  const kept = (await historyOf(page)).filter((url) => url.startsWith(site.url));

  expect(kept.length).toBeGreaterThan(1);
  expect(kept.filter((url) => /[?#&](?:code|error|state)=/.test(url))).toEqual([]);
});

async function keysOf(page: Page) {
  return page.evaluate(() => ({
    local: Object.keys(localStorage),
    tab: Object.keys(sessionStorage),
    values: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  }));
}
