import type { BrowserContext } from '@playwright/test';
import { accountMenu, signInButton, signOut } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

const correlationId = '5ac75e9d-7f1c-4d5b-9e2f-3f4a6b7c8d9e';

/** Entra sends the person back with this error. */
async function refuse(context: BrowserContext, error: string, code: number): Promise<void> {
  await context.route('**/oauth2/v2.0/authorize?*', (route, request) => {
    const asked = new URL(request.url()).searchParams;
    const answer = new URLSearchParams({
      error,
      error_description: `AADSTS${code}: ada@example.com. Trace ID: 0f1e Correlation ID: ${correlationId} Timestamp: 2026-01-01`,
      state: asked.get('state') ?? '',
    });
    const location = `${asked.get('redirect_uri')}#${answer}`;
    return route.fulfill({ status: 302, headers: { location } });
  });
}

test.describe('a refusal of the authority', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('AADSTS50011 shows the redirect URI in use, to be copied', async ({
    page,
    context,
    site,
  }) => {
    await refuse(context, 'invalid_request', 50011);
    await page.goto('/profile');
    await signInButton(page).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This address is not registered',
    );

    const uri = page.locator('span', {
      has: page.getByText(`${site.url}callback`, { exact: true }),
    });
    await uri.first().getByRole('button', { name: 'Copy the redirect URI' }).click();

    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.url}callback`);
  });

  test('is told by its code and correlation ID, to be copied, and by nothing else', async ({
    page,
    context,
  }) => {
    await refuse(context, 'access_denied', 53003);
    await page.goto('/profile');
    await signInButton(page).click();
    await expect(page.getByText(/^AADSTS53003\b/)).toBeVisible();

    await page.locator('footer').getByRole('button', { name: 'Copy' }).click();

    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`AADSTS53003\nCorrelation ID: ${correlationId}`);
    await expect(page.locator('body')).not.toContainText('ada@example.com');
  });
});

test('another account is asked for without a hint, and by its prompt', async ({
  page,
  context,
}) => {
  await refuse(context, 'access_denied', 50020);
  await page.goto('/profile');
  await signInButton(page).click();
  const asked = page.waitForRequest(/prompt=select_account/);

  await page.getByRole('button', { name: 'Use another account' }).click();

  const { searchParams } = new URL((await asked).url());
  expect([searchParams.has('login_hint'), searchParams.has('domain_hint')]).toEqual([false, false]);
});

test.describe('a clash of accounts', () => {
  test.use({ expectedErrors: /status of 400/ });

  test("is explained without the other person's address", async ({ page, site, signIn }) => {
    const message =
      "Account with 'someone.else@example.com' exists but is not associated with the provided credentials";
    const fault = { status: 400, body: { code: 400, message } };
    await site.api.arm({ match: 'GET /api/v1/users/*', ...fault });
    await page.goto('/profile');

    await signIn('Ada Lovelace');

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Your user name is taken by another account',
    );
    await expect(page.getByRole('button', { name: 'Use another account' })).toBeVisible();
    expect(await page.content()).not.toContain('someone.else');
  });
});

test.describe('without a connection', () => {
  test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED/ });

  test('a sign-out says that the session at Microsoft lives on', async ({
    page,
    context,
    signIn,
  }) => {
    await page.goto('/profile');
    await signIn('Ada Lovelace');
    await expect(accountMenu(page)).toBeVisible();
    await context.setOffline(true);

    await signOut(page);

    await expect(page).toHaveURL('/signed-out');
    await expect(page.getByText(/Microsoft could not be told/)).toBeVisible();
    await expect(page.getByText('ada@example.com')).toHaveCount(0);
  });
});
