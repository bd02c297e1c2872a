import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import type { Page } from '@playwright/test';
import { accountMenu, signIn } from '../support/browser/person.ts';
import { type BareSite, startBareSite, type Written } from '../support/browser/startBareSite.ts';
import { test as base, expect } from '../support/browser/test.ts';

const tenant = '99999999-2222-4333-8444-555555555555';
const clientId = '99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee';

/** The build as it ships, and an OpenMetadata that waits to be set up. */
const test = base.extend<{ bare: BareSite }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from it.
  bare: async ({}, use) => {
    const bare = await startBareSite();
    await use(bare);
    await bare.close();
  },
  baseURL: async ({ bare }, use) => use(bare.url),
  issued: async ({ bare }, use) => use(bare.issued),
  places: async ({ bare }, use) =>
    use({
      tokenEndpoint: `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`,
      api: `${bare.url}api/`,
      redirectUri: `${bare.url}callback`,
    }),
});

const fields = {
  'Directory (tenant) ID': tenant,
  'Application (client) ID': clientId,
} as const;

test('three values typed into the setup page are enough to sign in', async ({
  page,
  context,
  bare,
}) => {
  await page.goto('/setup');
  await fill(page, { ...fields, 'Address of this app': bare.url });
  await bare.setUp(await takeHome(page));
  await bare.answerIn(context);

  await page.goto('/profile');
  await signIn(page, 'Ada Lovelace');

  await expect(accountMenu(page)).toBeVisible();
  await expect(page.getByText('ada@example.com').first()).toBeVisible();
});

test('a reload leaves the form as it was, but for the name of a person', async ({ page }) => {
  await page.goto('/setup');
  await fill(page, { ...fields, 'Sign-in name of an administrator': 'ada@example.com' });

  await page.reload();

  for (const [label, value] of Object.entries(fields))
    await expect(page.getByLabel(label)).toHaveValue(value);
  await expect(page.getByLabel('Sign-in name of an administrator')).toHaveValue('');
});

// The checks ask for what should not be there: an unknown path, and a user called admin.
const asked = test.extend({ expectedErrors: /status of (404|500)/ });

asked(
  'with an administrator named, what the page wrote passes the checks',
  async ({ page, context, bare }) => {
    await page.goto('/setup');
    const administrator = { 'Sign-in name of an administrator': 'ada@example.com' };
    await fill(page, { ...fields, 'Address of this app': bare.url, ...administrator });
    await bare.setUp(await takeHome(page));
    await bare.answerIn(context);

    await page.goto('/security');
    await signIn(page, 'Ada Lovelace');

    await expect(page.getByText('No check failed.')).toBeVisible();
    await expect(page.getByRole('main')).toContainText('The default admin account is gone');
  },
);

async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).fill(value);
}

/** By the page's own buttons: the files as an administrator gets them. */
async function takeHome(page: Page): Promise<Written> {
  const application = JSON.parse(await download(page, 'application.json'));
  const env = parseEnv(await download(page, 'openmetadata_azure.env'));
  const config = await download(page, 'config.json');
  return { tenant, clientId, redirectUris: application.spa.redirectUris, env, config };
}

async function download(page: Page, fileName: string): Promise<string> {
  const name = page.getByText(fileName, { exact: true });
  const output = page.getByRole('group').filter({ has: name });
  const button = output.getByRole('button', { name: `Download ${fileName}` });
  if (!(await button.isVisible())) await name.click();
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(file.suggestedFilename()).toBe(fileName);
  return readFile(await file.path(), 'utf8');
}
