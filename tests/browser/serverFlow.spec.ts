import type { Page, Route } from '@playwright/test';
import { holdBack } from '../support/browser/holdBack.ts';
import { accountMenu, pickPerson, signInButton, signOut } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

/** OpenMetadata signs people in itself. */
const confidential = { AUTHENTICATION_CLIENT_TYPE: 'confidential' };
const older = { OM_VERSION: '1.6', OIDC_SCOPE: 'openid email profile offline_access' };
const ages = { today: confidential, '1.6': { ...confidential, ...older } };

for (const [age, env] of Object.entries(ages)) {
  test.describe(`a confidential server of ${age}`, () => {
    test.use({ siteOptions: { env } });

    test('signs in at a deep link, which opens again, and a reload goes on', async ({
      page,
      site,
      signIn,
    }) => {
      await page.goto('/explore?q=orders#top');
      await signIn('Ada Lovelace');
      await expect(accountMenu(page)).toBeVisible();
      await expect(page).toHaveURL('/explore?q=orders#top');

      await page.reload();

      await expect(accountMenu(page)).toBeVisible();
      await expect(page.getByRole('link', { name: /^orders/i }).first()).toBeVisible();
      expect(await site.api.requests(/GET \/callback/)).toHaveLength(1);
    });

    test('C27: the token that comes back leaves the address before any script is there, and the page keeps none', async ({
      page,
    }) => {
      await page.goto('/explore?q=orders');
      await signInButton(page).click();
      await expect(page.getByRole('heading', { name: 'Pick an account' })).toBeVisible();
      const release = await holdBack(page, /\/assets\/.*\.js$/);

      await pickPerson(page, 'Ada Lovelace');

      await expect(page).toHaveURL('/explore?q=orders');
      await expect(accountMenu(page)).toBeHidden();
      release();
      await expect(accountMenu(page)).toBeVisible();
      expect(await page.evaluate(() => 'ahead' in window)).toBe(false);
    });

    test('MSAL is not imported', async ({ page, signIn }) => {
      for (const chunk of ['createEntraClient', 'EntraProvider', 'EventType'])
        await page.route(`**/assets/${chunk}-*.js`, (route) =>
          route.fulfill({
            contentType: 'text/javascript',
            body: 'document.documentElement.dataset.msal = "imported";',
          }),
        );
      await page.goto('/');
      await signIn('Ada Lovelace');

      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ada');

      expect(await page.locator('html').getAttribute('data-msal')).toBeNull();
      expect(await keysOf(page)).not.toContainEqual(expect.stringMatching(/msal/));
    });

    test.describe('when the token is over', () => {
      test.use({ expectedErrors: /status of 401/ });

      test('renews it once, without leaving the page', async ({ page, site, signIn }) => {
        await page.goto('/');
        await signIn('Ada Lovelace');
        await expect(accountMenu(page)).toBeVisible();
        await expect(page.locator('main div[aria-hidden=true]')).toHaveCount(0); // all is there
        for (const server of [site.api, site.identity]) await server.moveClock(2 * 3600);
        await site.api.forgetRequests();

        await page.getByRole('link', { name: 'Explore' }).click();

        await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
        await expect(page).toHaveURL('/explore');
        expect(await site.api.requests(/auth\/refresh/)).toHaveLength(1);
        expect(await site.api.requests(/auth\/login/)).toEqual([]);
      });
    });

    test('a sign-out lands on the signed-out page, and nobody is signed in again by it', async ({
      page,
      site,
      signIn,
    }) => {
      await page.goto('/profile');
      await signIn('Ada Lovelace');
      await expect(accountMenu(page)).toBeVisible();
      await page.waitForLoadState();
      const cameBack = page.waitForEvent('load'); // of /logout, where the server's sign-out ends

      await signOut(page);
      await cameBack;

      await expect(page).toHaveURL('/signed-out');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out');
      await expect(
        page.getByText('at OpenMetadata. Your session at Microsoft goes on.'),
      ).toBeVisible();
      expect(await keysOf(page)).not.toContainEqual(expect.stringMatching(/^session$|msal/));
      await expect.poll(() => site.api.requests(/auth\/logout/)).toHaveLength(1);
      await page.goto('/profile');
      await expect(signInButton(page)).toBeVisible();
    });

    test('no other account is offered, and the page says which one is next unless Microsoft asks', async ({
      page,
      signIn,
    }) => {
      await page.goto('/');
      await signIn('Ada Lovelace');
      await signOut(page);
      await expect(page).toHaveURL('/signed-out');

      await expect(page.getByText(/^If Microsoft does not ask who you are, /)).toBeVisible();
      await expect(page.getByRole('button', { name: 'Use another account' })).toHaveCount(0);
      await signInButton(page).click();
      const next = age === '1.6' ? page.getByText('Pick an account') : accountMenu(page);
      await expect(next).toBeVisible();
    });

    test('of two sign-ins side by side the one that the server has forgotten is told, and repeated', async ({
      page,
      context,
      pickPerson,
    }) => {
      await page.goto('/explore?q=orders');
      await signInButton(page).click();
      await expect(page.getByRole('heading', { name: 'Pick an account' })).toBeVisible();
      const other = await context.newPage();
      await other.goto('/profile');
      await signInButton(other).click();
      await expect(other.getByRole('heading', { name: 'Pick an account' })).toBeVisible();

      await pickPerson('Ada Lovelace');

      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'OpenMetadata could not complete the sign-in',
      );
      await expect(page).toHaveURL('/sign-in-error');
      await page.getByRole('button', { name: 'Try again' }).click();
      if (age === '1.6') await pickPerson('Ada Lovelace'); // who is asked each time
      await expect(accountMenu(page)).toBeVisible();
      await expect(page).toHaveURL('/explore?q=orders');
    });

    test('a token that nobody here has asked for signs nobody in', async ({ page }) => {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: 'open-metadata.org', sub: 'eve', iat: now, exp: now + 3600 };
      const token = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
      for (const mark of ['#', '?']) {
        await page.goto(`/auth/callback${mark}id_token=${token}&email=eve%40example.com&name=eve`);

        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          'This sign-in was not started here',
        );
        await expect(page).toHaveURL('/sign-in-error');
        expect((await keysOf(page)).filter((key) => key === 'session')).toEqual([]);
      }
    });
  });
}

test.describe('a server that signs people in itself', () => {
  test.use({ siteOptions: { env: confidential } });

  test('a new tab follows its sister without a question', async ({ page, context, signIn }) => {
    await page.goto('/');
    await signIn('Ada Lovelace');
    await expect(accountMenu(page)).toBeVisible();
    const other = await context.newPage();

    await other.goto('/explore?q=orders');

    await expect(accountMenu(other)).toBeVisible();
    await expect(other).toHaveURL('/explore?q=orders');
  });

  test.describe('and fails on the way back', () => {
    test.use({ expectedErrors: /status of 503/ });

    test('the asked address opens all the same', async ({ page, site }) => {
      await page.goto('/explore?q=orders#top');
      await signInButton(page).click();
      await expect(page.getByRole('heading', { name: 'Pick an account' })).toBeVisible();
      await site.api.arm({ match: 'GET /api/v1/system/*', status: 503 });
      await page.getByRole('button', { name: 'Ada Lovelace' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'OpenMetadata does not answer',
      );
      await site.api.reset();

      await page.getByRole('button', { name: 'Try again' }).click();
      await signInButton(page).click();

      await expect(accountMenu(page)).toBeVisible();
      await expect(page).toHaveURL('/explore?q=orders#top');
    });
  });

  test('a sign-out in one tab ends the session of the other', async ({ page, context, signIn }) => {
    await page.goto('/');
    await signIn('Ada Lovelace');
    const other = await context.newPage();
    await other.goto('/profile');
    await expect(accountMenu(other)).toBeVisible();

    await signOut(page);

    await expect(signInButton(other)).toBeVisible();
  });

  test('the sign-in button works before the scripts have arrived', async ({ page, pickPerson }) => {
    const goOn = async (route: Route) => {
      await signInButton(page).click();
      await route.continue();
    };
    await page.route('**/assets/index-*.js', goOn, { times: 1 });
    await page.goto('/profile', { waitUntil: 'commit' });

    await pickPerson('Grace Hopper');

    await expect(accountMenu(page, 'Grace Hopper')).toBeVisible();
    await expect(page).toHaveURL('/profile');
  });

  test.describe('and is out of reach at the click', () => {
    test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED/ });

    test('is explained, though the explanation is a file of its own', async ({ page, context }) => {
      await page.goto('/');
      await expect(signInButton(page)).toBeVisible();
      await page.waitForLoadState('networkidle');
      await context.setOffline(true);

      await signInButton(page).click();

      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'OpenMetadata cannot be reached',
      );
    });
  });

  test.describe('and has ended the session', () => {
    test.use({ expectedErrors: /status of 401/ });

    test('shows the sign-in page at the address, and a click goes on there', async ({
      page,
      context,
      signIn,
    }) => {
      await page.goto('/');
      await signIn('Ada Lovelace');
      await expect(accountMenu(page)).toBeVisible();
      await context.request.get('/api/v1/auth/logout', { maxRedirects: 0 });

      await page.getByRole('link', { name: 'Explore' }).click();
      await expect(
        page.getByText(/^Your sign-in could not be renewed without you\./),
      ).toBeVisible();
      await signInButton(page).click();

      await expect(accountMenu(page)).toBeVisible();
      await expect(page).toHaveURL('/explore');
    });
  });

  test.describe('and can not reach the identity provider', () => {
    test.use({
      siteOptions: { env: { ...confidential, OIDC_DISCOVERY_URI: 'http://localhost:1/none' } },
      expectedErrors: /status of 500/,
    });

    test('is told by the pages, though it failed before they came', async ({ page }) => {
      const release = await holdBack(page, /\/assets\/app-.*\.js$/);
      const refused = page.waitForResponse((response) => response.status() === 500);
      await page.goto('/', { waitUntil: 'commit' });
      await signInButton(page).click();
      await refused;
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve))); // it has been read
      release();

      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'OpenMetadata could not complete the sign-in',
      );
    });

    test('is told before the page is left', async ({ page }) => {
      await page.goto('/');
      await signInButton(page).click();

      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'OpenMetadata could not complete the sign-in',
      );
    });
  });
});

test.describe('a server that does not trust our address', () => {
  const elsewhere = {
    OIDC_SERVER_URL: 'https://om.example.com',
    AUTHENTICATION_CALLBACK_URL: 'https://om.example.com/callback',
  };
  test.use({
    siteOptions: { env: { ...confidential, ...elsewhere } },
    expectedErrors: /status of 400/,
  });

  test('is told before the page is left, with the address', async ({ page, site }) => {
    await page.goto('/explore');
    await signInButton(page).click();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'OpenMetadata does not send people back to this address',
    );
    await expect(page.getByText(`${site.url}auth/callback`).first()).toBeVisible();
    await expect(page).toHaveURL('/sign-in-error');
  });
});

test.describe('a server on another origin', () => {
  const there = 'https://om.example.com';
  const apiBaseUrl = `${there}/api`;
  test.use({ siteOptions: { config: (local) => ({ ...local, apiBaseUrl }) } });

  test('is told what to change, whoever else is named to sign in at', async ({ page, site }) => {
    const headers = { 'access-control-allow-origin': '*' };
    const json = { provider: 'azure', clientType: 'confidential', version: '2.0.7' };
    await page.route(`${apiBaseUrl}/**`, (route) => route.fulfill({ headers, json }));

    await page.goto('/explore');

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This server runs the sign-in itself, and for its own address only',
    );
    for (const known of [new URL(site.url).origin, `${site.url}callback`, there])
      await expect(page.getByText(known, { exact: true }).first()).toBeVisible();
    expect(await site.identity.requests()).toEqual([]);
  });
});

test.describe('a code that the host leads to the app', () => {
  test.use({ siteOptions: { env: { ...confidential, OIDC_CALLBACK: 'http://localhost:1/om' } } });

  test('is wiped, and the host is named as what to mend', async ({ page }) => {
    await page.goto('/auth/../callback?code=0.AXYAabcdefghijklmnop&state=s');

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'The sign-in came back to the wrong place',
    );
  });
});

async function keysOf(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(sessionStorage));
}
