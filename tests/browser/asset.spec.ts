import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/browser/accessible.ts';
import { accountMenu, signIn as signInAt } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

const shop = '/table/snowflake_prod.sales.shop';
const description = (page: Page) => page.getByRole('region', { name: 'Description' });
const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Description' }).fill(text);
  await page.getByRole('button', { name: 'Save' }).click();
}

test('columns are filtered and opened, thousands of them too, and the lineage leads on', async ({
  page,
  signIn,
}) => {
  await page.goto('/table/postgres_core.shop.edge_cases.wide_2000');
  await signIn('Alan Turing');
  await expect(page.locator('tbody tr')).toHaveCount(2000);
  await page.getByLabel('Filter columns').fill('measure_1999');
  await expect(page.getByRole('rowheader')).toHaveCount(1);

  await page.goto(`${shop}.orders`);
  await page.getByRole('button', { name: '5 columns in shipping_address' }).click();
  await page.getByRole('button', { name: '2 columns in geo' }).click();
  await expect(row(page, 'latitude')).toContainText('decimal');
  await page.getByLabel('Filter columns').fill('postal');
  await expect(page.getByRole('rowheader')).toHaveCount(2);
  await expectAccessible(page, 'Orders');

  const lineage = page.getByRole('region', { name: 'Lineage' });
  await expect(lineage.getByRole('img', { name: /3 sources.*7 targets/ })).toBeVisible();
  await lineage.getByRole('link', { name: 'Payments' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Payments' })).toBeFocused();
});

test('what is copied from a page holds what it says, and no words of buttons', async ({
  page,
  signIn,
}) => {
  await page.goto(`${shop}.orders`);
  await signIn('Ada Lovelace');
  await expect(row(page, 'email').getByRole('button', { name: 'Edit description' })).toBeAttached();

  const copied = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('main') ?? document.body);
    return String(getSelection());
  });

  expect(copied).toContain('snowflake_prod.sales.shop.orders');
  expect(copied).not.toContain('Copy');
  expect(copied).not.toContain('Edit description');
});

test('a wide name ends in its box of the lineage', async ({ page, signIn }) => {
  const wide = 'W'.repeat(24);
  await page.route('**/api/v1/lineage/**', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ body: (await answer.text()).replaceAll('"Payments"', `"${wide}"`) });
  });
  await page.goto(`${shop}.orders`);
  await signIn('Alan Turing');

  const label = page.getByRole('region', { name: 'Lineage' }).locator('svg div', { hasText: wide });
  await expect(label).toHaveCSS('text-overflow', 'ellipsis');
  const sizes = await label.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  expect(sizes[0]).toBeGreaterThan(200);
  expect(sizes[1]).toBe(200);
});

test('two thousand columns cost two thousand rows, and nothing more when they are used', async ({
  page,
  signIn,
  site,
}) => {
  await page.goto('/table/postgres_core.shop.edge_cases.wide_2000');
  await signIn('Ada Lovelace'); // who may edit each
  // By element: telling the roles of so many takes a test longer than showing them takes a page.
  const rows = page.locator('tbody tr');
  await expect(rows.locator('button')).toHaveCount(2000);
  expect(await countElements(page)).toBeLessThan(2000 * 15);
  await site.api.forgetRequests();

  const filter = page.getByLabel('Filter columns');
  await filter.pressSequentially('measure_199');
  await expect(rows).toHaveCount(11);
  expect(await countElements(page)).toBeLessThan(600);
  await filter.fill('');
  await expect(rows).toHaveCount(2000);
  await rows.last().scrollIntoViewIfNeeded();
  await expect(rows.last()).toBeInViewport();

  expect(await page.evaluate(rowsLaidOut)).toBeLessThan(200);
  expect(await site.api.requests()).toEqual([]);
});

test('Back, a reload, and Back from elsewhere return to the same row of a long table', async ({
  page,
  signIn,
}) => {
  await page.goto('/table/postgres_core.shop.edge_cases.wide_200');
  await signIn('Alan Turing');
  await expect(page.locator('tbody tr')).toHaveCount(200);
  const seen = page.locator('tbody tr').nth(150);
  await seen.scrollIntoViewIfNeeded();
  await expect(seen).toBeInViewport();

  // Not by the mouse: to move it to the link in the header, the driver may scroll the page.
  await page.getByRole('link', { name: 'Home', exact: true }).dispatchEvent('click');
  await expect(page.getByRole('heading', { level: 1, name: /Hello/ })).toBeVisible();
  await page.goBack();
  await expect(seen).toBeInViewport();

  await page.reload();
  await expect(seen).toBeInViewport();

  await page.goto('about:blank');
  await page.goBack();
  await expect(seen).toBeInViewport();
});

test('names too long for a phone are broken, none into letters', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const name = 'warehouse_loads.transform_customer_orders_to_snowflake_prod'.repeat(2);
  const thing = { id: '1', type: 'chart', name, fullyQualifiedName: name };
  const task = { name, taskType: name, downstreamTasks: [name] };
  await answerWith(page, 'dashboards', { charts: [thing] });
  await answerWith(page, 'pipelines', { tasks: [task] });
  await answerWith(page, 'teams', { parents: [{ ...thing, type: 'team', name: 'x'.repeat(120) }] });
  await page.goto('/dashboard/superset.orders_overview');
  await signIn('Alan Turing');

  const chart = page.getByRole('listitem').filter({ hasText: name });
  expect((await chart.boundingBox())?.height).toBeLessThan(200);
  expect(await isTooWide(page)).toBe(false);

  await page.goto('/pipeline/airflow.load_orders_daily');
  await expect(page.getByRole('heading', { name: 'Tasks' })).toBeVisible();
  expect(await isTooWide(page)).toBe(false);

  await page.goto('/team/analytics');
  await expect(page.getByRole('heading', { name: 'Members' })).toBeVisible();
  expect(await isTooWide(page)).toBe(false);
});

test.describe('what a reader may do', () => {
  test.use({ siteOptions: {} }); // a site of its own: its catalog changes

  test('is to follow and to unfollow, which the home page shows', async ({ page, signIn }) => {
    await page.goto(`${shop}.shipments`);
    await signIn('Alan Turing');
    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Unfollow' })).toBeVisible();
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    const followed = page.getByRole('region', { name: 'What you follow' });
    await expect(followed.getByRole('link', { name: 'Shipments' })).toBeVisible();

    await page.getByRole('button', { name: 'Undo' }).click();

    await expect(followed.getByRole('link', { name: 'Shipments' })).toHaveCount(0);
    await page.goBack();
    await expect(page.getByRole('button', { name: 'Follow', exact: true })).toBeVisible();
  });

  test('is to describe a table and a column, and to take it back', async ({ page, signIn }) => {
    await page.goto(`${shop}.payments`);
    await signIn('Alan Turing');
    await description(page).getByRole('button', { name: 'Edit description' }).click();
    await expectAccessible(page, 'Payments');
    await write(page, 'Money, **captured** only.');
    await expect(page.getByText('The description was saved.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(description(page)).toContainText('Money that came in, by order.');
    await expect(page.getByText('The description was saved.')).toBeVisible();

    await row(page, 'method').hover();
    await row(page, 'method').getByRole('button', { name: 'Edit description' }).click();
    await write(page, 'How it was paid.');
    await expect(page.getByText('The description was saved.').last()).toBeVisible();
    await page.reload();
    await expect(row(page, 'method')).toContainText('How it was paid.');
    await expect(description(page)).toContainText('Money that came in, by order.');
  });

  test.use({ expectedErrors: /status of 412/ }); // the guard that held

  test("is to merge what two people wrote, without losing either's", async ({
    page,
    signIn,
    browser,
    site,
  }) => {
    await page.goto(`${shop}.customers`);
    await signIn('Alan Turing');
    await description(page).getByRole('button', { name: 'Edit description' }).click();
    await page.getByRole('textbox', { name: 'Description' }).fill('<p>Mine.</p>');
    const theirs = await (await browser.newContext({ baseURL: site.url })).newPage();
    await theirs.goto(`${shop}.customers`);
    await signInAt(theirs, 'Grace Hopper');
    await description(theirs).getByRole('button', { name: 'Edit description' }).click();
    await write(theirs, '<p>Theirs.</p>');
    await expect(theirs.getByText('The description was saved.')).toBeVisible();

    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('alert')).toContainText('Somebody else changed this description.');
    await expect(page.getByText('<p>Theirs.</p>')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('<p>Mine.</p>');
    await expectAccessible(page, 'Customers');
    await write(page, '<p>Theirs. Mine.</p>');

    await expect(description(page)).toContainText('Theirs. Mine.');
    await expect(page.getByText('The description was saved.')).toBeVisible();
    await theirs.context().close();
  });
});

test.describe('what fails', () => {
  test.use({ expectedErrors: /status of 40[34]|ERR_EMPTY_RESPONSE/ });

  test('has a page of its own: not there, not allowed, no answer', async ({
    page,
    signIn,
    site,
  }) => {
    await page.goto(`${shop}.nothing`);
    await signIn('Alan Turing');
    await expectAccessible(page, 'OpenMetadata does not have this');
    await expect(accountMenu(page, 'Alan Turing')).toBeVisible();

    const body = { code: 403, message: 'not allowed' };
    await site.api.arm({ match: 'GET /api/v1/tables/*', times: 1, status: 403, body });
    await page.goto(`${shop}.orders`);
    await expectAccessible(page, 'You may not do this');

    await site.api.arm({ match: 'GET /api/v1/tables/*', drop: true });
    await page.goto(`${shop}.orders`);
    await expectAccessible(page, 'OpenMetadata cannot be reached');
    await site.api.mend();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Orders');
  });
});

/** Changes the server's answers about the assets of one collection. */
async function answerWith(page: Page, collection: string, change: object): Promise<void> {
  await page.route(`**/api/v1/${collection}/name/**`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), ...change } });
  });
}

function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

function countElements(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('*').length);
}

/** Those whose contents the browser did not skip. */
function rowsLaidOut(): number {
  const names = [...document.querySelectorAll('tbody th > span')];
  return names.filter((name) => name.checkVisibility({ contentVisibilityAuto: true })).length;
}
