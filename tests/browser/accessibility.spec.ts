import { expectAccessible, expectNoViolations } from '../support/browser/accessible.ts';
import { accountMenu, signOut } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

/** Pages that nobody needs to sign in for: address and heading. */
const open: Readonly<Record<string, string>> = {
  '/explore?q=orders': 'Sign in to find your data',
  '/callback': 'There is no sign-in to finish here',
  '/signed-out': 'You are signed out',
  '/nothing/here': 'Page not found',
  '/setup': 'Set up Microsoft sign-in',
};

/** Pages of the catalogue that the others do not lead through. */
const signedIn: Readonly<Record<string, string>> = {
  '/explore?q=zzzz': 'Explore',
  '/table/postgres_core.shop.edge_cases.hostile_html': 'hostile_html',
  '/topic/kafka_prod.%22orders.created.v1%22': 'orders.created.v1',
  '/dashboard/superset.orders_overview': 'Overview of orders',
  '/pipeline/airflow.load_orders_daily': 'load_orders_daily',
  '/container/s3_lake.orders-parquet': 'orders-parquet',
  '/glossary-term/Business.Order': 'Order',
  '/user/grace': 'Grace Hopper',
  '/team/analytics': 'Analytics',
};

test('the pages that are open to everyone are accessible', async ({ page }) => {
  for (const [address, heading] of Object.entries(open)) {
    await page.goto(address);
    await expectAccessible(page, heading);
  }
});

test('the pages of a signed-in person are accessible to everyone', async ({ page, signIn }) => {
  test.slow(); // six pages, in three looks
  await page.goto('/');
  await signIn('Ada Lovelace');
  await expectAccessible(page, 'Hello, Ada');

  await page.getByRole('link', { name: 'Explore', exact: true }).click();
  await expectAccessible(page, 'Explore');

  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await expect(page.getByRole('columnheader').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit description' }).first()).toBeVisible();
  await expectAccessible(page);

  await accountMenu(page).click();
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
  await expectNoViolations(page, '[role=menu]');
  await page.getByRole('menuitem', { name: 'Profile' }).click();
  await expectAccessible(page, 'Ada Lovelace');

  await signOut(page);
  await expectAccessible(page, 'You are signed out');
});

test.describe('of the checks, which ask for what is not there', () => {
  test.use({ expectedErrors: /status of (404|500)/ });

  test('the page is accessible', async ({ page, signIn }) => {
    await page.goto('/security');
    await signIn('Ada Lovelace');
    await expect(page.getByText('Last run')).toBeVisible();
    await expectAccessible(page, 'Security of this deployment');
  });
});

test('the pages of every type of asset, of people and of teams are accessible', async ({
  page,
  signIn,
}) => {
  test.slow(); // nine pages, in three looks
  await page.goto('/');
  await signIn('Ada Lovelace');
  await expect(accountMenu(page)).toBeVisible();
  for (const [address, heading] of Object.entries(signedIn)) {
    await page.goto(address);
    await expectAccessible(page, heading);
  }
});

test('the page of a failed sign-in is accessible to everyone', async ({ page, signIn }) => {
  await page.goto('/');
  await signIn('Edsger Dijkstra');
  await expectAccessible(page, 'Your account is not assigned to this app');
});
