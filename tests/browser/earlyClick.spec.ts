import type { Page } from '@playwright/test';
import { listen } from '../../local/listen.ts';
import { holdBack } from '../support/browser/holdBack.ts';
import { accountMenu, pickPerson, signInButton, signOut } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

test('a click before the scripts have arrived counts', async ({ page }) => {
  const release = await holdBack(page, /\/assets\/.*\.js$/);
  await page.goto('/profile?tab=2', { waitUntil: 'commit' });

  await signInButton(page).click();
  await expect(signInButton(page)).toHaveAttribute('aria-busy', 'true');
  release();

  await pickPerson(page, 'Ada Lovelace');
  await expect(accountMenu(page)).toBeVisible();
  await expect(page).toHaveURL('/profile?tab=2');
});

test.describe('where the app draws another sign-in page, since a session has ended', () => {
  test.beforeEach(async ({ context, page, signIn }) => {
    await page.goto('/profile');
    await signIn('Ada Lovelace');
    await expect(accountMenu(page)).toBeVisible();
    const other = await context.newPage();
    await other.goto('/profile');
    await signOut(other);
    await expect(page.getByText('You signed out in another tab')).toBeVisible();
    await other.close();
  });

  test('a click counts whose button the app would have replaced before its release', async ({
    page,
  }) => {
    const release = await holdBack(page, appScript);
    await page.reload({ waitUntil: 'commit' });
    await signInButton(page).hover();
    await page.mouse.down();
    const ran = appHasRun(page);
    release();
    await ran;

    await page.mouse.up();

    await pickPerson(page, 'Ada Lovelace');
    await expect(accountMenu(page)).toBeVisible();
  });

  test('the focus stays on the button when the app replaces it', async ({ page }) => {
    const release = await holdBack(page, appScript);
    await page.reload({ waitUntil: 'commit' });
    await signInButton(page).focus();
    release();
    await expect(page.getByText('You signed out in another tab')).toBeVisible();

    await page.keyboard.press('Enter');

    await pickPerson(page, 'Ada Lovelace');
    await expect(accountMenu(page)).toBeVisible();
  });
});

test('the app leaves the sign-in page as it is, and says which server it is for', async ({
  page,
}) => {
  const release = await holdBack(page, /\/assets\/.*\.js$/);
  await page.goto('/table/any', { waitUntil: 'commit' });
  const button = await signInButton(page).elementHandle();
  release();

  await expect(page.getByText(/^OpenMetadata at/)).toBeVisible();

  await expect(page).toHaveTitle('Sign in with Microsoft · Data catalog');
  expect(await button?.evaluate(({ isConnected }) => isConnected)).toBe(true);
});

test('the sign-in page is there before any script', async ({ page }) => {
  const release = await holdBack(page, /\/assets\/.*\.js$/);
  await page.goto('/', { waitUntil: 'commit' });

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to find your data');
  await expect(signInButton(page)).toBeVisible();
  release();
});

test.describe('while the page itself is still arriving', () => {
  test.use({ expectedErrors: /status of 400/ }); // the address below is not registered

  test('a click counts that comes before the script behind the button', async ({ page, site }) => {
    const { origin, release, close } = await sendSlowly(site.url);
    await page.goto(origin, { waitUntil: 'commit' });

    await signInButton(page).locator('svg').click(); // the click's target is not the button itself
    release();

    await expect(page.getByText(/AADSTS50011/).first()).toBeVisible();
    await close();
  });
});

test.describe('when the scripts do not arrive', () => {
  test.use({ expectedErrors: /ERR_FAILED/ });

  test('C50: the page says so, without a button that would do nothing', async ({ page }) => {
    await page.route(/\/assets\/.*\.js$/, (route) => route.abort());

    await page.goto('/');

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This app could not be loaded',
    );
    await expect(signInButton(page)).toHaveCount(0);
  });
});

const appScript = /\/assets\/app-.*\.js$/;

/** Resolves once the app has been run and has nothing left to do for now. */
async function appHasRun(page: Page): Promise<void> {
  const response = await page.waitForResponse(appScript);
  await response.finished();
  await page.evaluate(async (address) => {
    await import(address);
    await new Promise((resolve) => requestIdleCallback(resolve));
    await new Promise((resolve) => requestIdleCallback(resolve));
  }, response.url());
}

/** The same site at another address: of the page nothing behind the button comes before its release. */
async function sendSlowly(siteUrl: string) {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const send = async (request: Request) => {
    const { pathname } = new URL(request.url);
    const answer = await fetch(new URL(pathname, siteUrl));
    const names = ['content-type', 'content-security-policy'];
    const headers = names.map((name): [string, string] => [name, answer.headers.get(name) ?? '']);
    const body = pathname === '/' ? inTwo(await answer.text(), held) : answer.body;
    return new Response(body, { headers, status: answer.status });
  };
  return { release, ...(await listen(send, { port: 0 })) };
}

function inTwo(html: string, held: Promise<void>): ReadableStream {
  const end = html.indexOf('</button>') + '</button>'.length;
  const text = new TextEncoder();
  return new ReadableStream({
    start: async (controller) => {
      controller.enqueue(text.encode(html.slice(0, end)));
      await held;
      controller.enqueue(text.encode(html.slice(end)));
      controller.close();
    },
  });
}
