import type { Page } from '@playwright/test';
import { signInButton } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

test.describe('a server that does not answer', () => {
  test.use({ expectedErrors: /status of 503|ERR_EMPTY_RESPONSE/ });

  for (const fault of [{ status: 503 }, { drop: true }]) {
    test(`${JSON.stringify(fault)} is explained, and trying again opens the asked address`, async ({
      page,
      site,
    }) => {
      await site.api.arm({ match: 'GET /api/*', ...fault });
      await page.goto('/explore?q=orders');
      await expectHeading(page, 'OpenMetadata does not answer');
      await site.api.reset();

      await page.getByRole('button', { name: 'Try again' }).click();

      await expect(signInButton(page)).toBeVisible();
      await expect(page).toHaveURL('/explore?q=orders');
    });
  }
});

test('a page where the server should answer is told apart', async ({ page, site }) => {
  const headers = { 'content-type': 'text/html' };
  await site.api.arm({ match: 'GET /api/*', status: 200, headers, body: '<h1>Welcome</h1>' });

  await page.goto('/');

  await expectHeading(page, 'This is not the answer of OpenMetadata');
});

test.describe('a server with another kind of sign-in', () => {
  test.use({ siteOptions: { env: { AUTHENTICATION_PROVIDER: 'basic' } } });

  test('is told apart', async ({ page }) => {
    await page.goto('/');

    await expectHeading(page, 'OpenMetadata is not set to Microsoft sign-in');
  });
});

test.describe('a server whose authority is everybody', () => {
  const env = { AUTHENTICATION_AUTHORITY: 'https://login.microsoftonline.com/common' };
  test.use({ siteOptions: { env, config: () => ({}) } });

  test('is refused with the reason', async ({ page }) => {
    await page.goto('/');

    await expectHeading(page, /authority/i);
    await expect(page.getByText('login.microsoftonline.com/common').first()).toBeVisible();
  });
});

test.describe('settings with several faults', () => {
  const faulty = {
    appNam: 'Catalog',
    idleMinutes: 'ten',
    clientId: 'my app',
    authority: 'https://login.microsoftonline.com/common',
  };
  test.use({ siteOptions: { config: () => faulty } });

  test('show all of them on one page, the nearest name with them', async ({ page }) => {
    await page.goto('/');

    await expectHeading(page, 'This app is not set up yet');
    for (const name of Object.keys(faulty)) {
      await expect(page.getByText(name).first()).toBeVisible();
    }
    await expect(page.getByText(/Did you mean appName\?/).first()).toBeVisible();
  });
});

test.describe('settings that are no JSON', () => {
  test.use({ siteOptions: { config: () => '{ "appName": ' } });

  test('are told so', async ({ page }) => {
    await page.goto('/');

    await expect(page.getByText(/is not JSON/).first()).toBeVisible();
  });
});

test.describe('settings with a client secret', () => {
  const secret = 'Tx8Q~not-for-browsers';
  test.use({ siteOptions: { config: (local) => ({ ...local, clientSecret: secret }) } });

  test("stop the app with the guide's reason, and the secret is not shown", async ({ page }) => {
    await page.goto('/');

    await expectHeading(page, 'The settings hold a client secret');
    expect(await page.content()).not.toContain(secret);
  });
});

async function expectHeading(page: Page, name: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.locator('h1')).toHaveCount(1);
}
