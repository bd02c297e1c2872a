import type { Page } from '@playwright/test';
import { accountMenu } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

const code = 'a-code-that-nobody-issued';
const known = '7b0c1f7e-95c5-4ab1-9a4f-6a5c2f0f6d11'; // of the shape that this app gives

/** States that no tab has given, and what else may stand in an answer. */
const states = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'x|__proto__'],
  ...[known, `lib|${known}`, `${known}|${known}`, known.toUpperCase(), `${known}%00`, '|', ''],
  ...['eyJpZCI6IjEifQ==', 'eyJfX3Byb3RvX18iOnt9fQ==|x', '%', '%ff', '%E2%82', 'a'.repeat(4_000)],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '../session', 'session'],
];
const answers = [
  ...states.map((state) => `#code=${code}&state=${state}`),
  ...['__proto__', known].map((state) => `?code=${code}&state=${state}`),
  ...[`#code=${code}`, `?code=${code}`, `#code=${code}&code=${code}&state=x&state=${known}`],
  ...[`#error=access_denied&state=${known}`, '#error=%3Cscript%3E&error_description=x&state=x'],
  ...[`#error=x&error_uri=javascript:alert(1)&state=${known}`, `?error=x&state=${known}`],
  ...['#access_token=a-token-of-somebody&token_type=Bearer&state=x', '#id_token=a.b.c&state=x'],
  ...[`#code=${code}&state=${known}&client_info=e30&session_state=x`, '#state=x', '#', '?'],
  ...[`#/explore?code=${code}&state=x`, `#?code=${code}&state=x`, `?x=1#code=${code}&state=x`],
];

test('no hostile answer strands a person who is signed out, or reaches the authority', async ({
  page,
  site,
}) => {
  await openAll(page, /^(?:Sign in with Microsoft|Try again|Go to the home page)$/);

  expect(await site.identity.requests(/\/oauth2\//)).toEqual([]);
});

test('no hostile answer ends a session, or reaches the authority', async ({
  page,
  signIn,
  site,
}) => {
  await page.goto('/');
  await signIn('Ada Lovelace');
  await expect(accountMenu(page)).toBeVisible();
  await site.identity.forgetRequests();

  await openAll(page, 'Go to the home page');

  expect(await site.identity.requests(/\/oauth2\//)).toEqual([]);
  await page.goto('/');
  await expect(accountMenu(page)).toBeVisible();
});

/** Opens each as a page load, and looks for a heading, a way on, and what stays in the address. */
async function openAll(page: Page, wayOn: string | RegExp): Promise<void> {
  test.setTimeout(180_000);
  for (const answer of answers) {
    await page.goto('/config.json');
    await page.goto(`/callback${answer}`);
    await expect(page.getByRole('button', { name: wayOn }).first(), answer).toBeVisible();
    await expect(page.locator('h1'), answer).toHaveCount(1);
    expect(page.url(), answer).not.toMatch(/code|state=|token|script/);
  }
}
