import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { runDoctor } from '../../scripts/doctor/runDoctor.ts';
import { expect, test } from '../support/browser/test.ts';

const reportSchema = v.object({
  findings: v.array(
    v.object({ id: v.string(), outcome: v.string(), lacks: v.optional(v.string()) }),
  ),
});

test.use({
  // Everything is wrong that it takes a token to see.
  siteOptions: {
    env: ({ authorityMetadata }) => ({
      AUTHENTICATION_PUBLIC_KEYS: `[${authorityMetadata['jwks_uri']},https://login.microsoftonline.com/common/discovery/keys]`,
      AUTHENTICATION_JWT_PRINCIPAL_CLAIMS: '[upn,email]',
      AUTHORIZER_ADMIN_PRINCIPALS: '[ada,admin]',
    }),
  },
  // The checks ask for a path that no server has.
  expectedErrors: /status of 500/,
});

test('the doctor and the security page together find all that is wrong', async ({
  page,
  site,
  signIn,
  issued,
}) => {
  const now = Math.floor(Date.now() / 1000);
  const groups = Array.from({ length: 110 }, () => crypto.randomUUID());
  await site.identity.overrideIdToken({ groups, exp: now + 12 * 3600 });
  // Not wrong beside the others: a server that knows people by their e-mail asks for no other name.
  const left = (await leftByDoctor(site.url)).filter((id) => id !== 'email-first');

  await page.goto('/security');
  await signIn('Ada Lovelace');

  await expect(page.getByText(/^\d+ failed, \d+ passed/)).toBeVisible();
  expect(left.length).toBeGreaterThan(5);
  for (const id of left)
    await expect(page.locator(`article[aria-labelledby="${id}"]`)).toContainText('What to do');
  const json = await download(page, 'Download as JSON');
  const { findings } = v.parse(reportSchema, JSON.parse(json));
  expect(findings.filter(({ id }) => left.includes(id)).map(({ outcome }) => outcome)).toEqual(
    left.map(() => 'fails'),
  );
  for (const text of [json, await download(page, 'Download as Markdown')])
    for (const { needle } of issued.all) expect(text).not.toContain(needle);
});

test('the way to the setup page ends at its top', async ({ page, signIn }) => {
  await page.goto('/security');
  await signIn('Ada Lovelace');

  await page.getByRole('link', { name: /on the setup page$/ }).click();

  await expect(page.getByRole('heading', { level: 1, name: /^Set up/ })).toBeInViewport();
});

/** The checks that the doctor says it takes a sign-in for. */
async function leftByDoctor(appUrl: string): Promise<readonly string[]> {
  let printed = '';
  await runDoctor([new URL(appUrl).origin, '--app', appUrl, '--json'], {
    fetch,
    isColored: false,
    print: (text) => {
      printed += text;
    },
    complain: (text) => expect(text).toBe(''),
    wait: (_, work) => work,
  });
  const { findings } = v.parse(reportSchema, JSON.parse(printed));
  return findings.filter(({ lacks }) => lacks === 'a sign-in').map(({ id }) => id);
}

async function download(page: Page, name: string): Promise<string> {
  const button = page.getByRole('button', { name });
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await file.path(), 'utf8');
}
