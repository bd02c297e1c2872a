import { accountMenu, signInButton, signOut } from '../support/browser/person.ts';
import {
  type Dialect,
  type PlainProvider,
  startPlainProvider,
} from '../support/browser/startPlainProvider.ts';
import { test as base, expect } from '../support/browser/test.ts';

/** The same build, with another OpenID provider named in `config.json`. */
const test = base.extend<{ dialect: Dialect; provider: PlainProvider }>({
  dialect: [{}, { option: true }],
  provider: async ({ dialect }, use) => {
    const provider = await startPlainProvider(dialect);
    await use(provider);
    await provider.close();
  },
  siteOptions: async ({ provider }, use) =>
    use({
      config: () => provider.settings,
      env: { AUTHENTICATION_PUBLIC_KEYS: `[${provider.keyUrl}]` },
    }),
  site: async ({ site, provider }, use) => {
    provider.register(`${site.url}callback`);
    await use(site);
  },
  issued: async ({ provider }, use) => use(provider.issued),
  places: async ({ places, provider }, use) =>
    use({
      ...places,
      tokenEndpoint: provider.tokenEndpoint,
      idTokenHintAt: provider.endSessionEndpoint,
    }),
});

test.beforeEach(async ({ page }) => {
  await page.goto('/profile?tab=2');
  await signInButton(page).click();
  await page.getByRole('button', { name: 'Log in as Ada' }).click();
  await expect(accountMenu(page)).toBeVisible();
});

test('another OpenID provider signs people in, without tenant or object ID', async ({ page }) => {
  await expect(page).toHaveURL('/profile?tab=2');
  await expect(page.getByText('ada@example.com').first()).toBeVisible();

  await page.reload();

  await expect(accountMenu(page)).toBeVisible();
});

for (const protocolMode of ['OIDC', 'AAD'] as const) {
  test.describe(`in ${protocolMode} mode`, () => {
    test.use({ dialect: { protocolMode } });

    test('a sign-out there is told whom by id_token_hint, and comes back', async ({
      page,
      provider,
    }) => {
      const ending = page.waitForRequest((request) =>
        request.url().startsWith(provider.endSessionEndpoint),
      );

      await signOut(page);
      await page.getByRole('button', { name: 'Yes, sign me out' }).click();

      await expect(page).toHaveURL('/signed-out');
      const hint = new URL((await ending).url()).searchParams.get('id_token_hint') ?? '';
      expect(provider.issued.all.map(({ needle }) => needle)).toContain(hint.split('.')[1]);
    });
  });
}

test('a token that lasts five minutes is renewed when it is used', async ({ page, provider }) => {
  await page.clock.install();
  await page.reload();
  await expect(accountMenu(page)).toBeVisible();
  await page.clock.fastForward('04:30');
  const renewal = page.waitForRequest((request) =>
    request.url().startsWith(provider.tokenEndpoint),
  );

  await page.getByRole('link', { name: 'Explore' }).click();

  expect((await renewal).postData()).toContain('grant_type=refresh_token');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Explore');
});

test.describe('where its metadata tells scopes and prompts', () => {
  test.use({
    dialect: {
      scopes_supported: ['openid', 'profile', 'email'],
      prompt_values_supported: ['none', 'login', 'consent'],
    },
  });

  test('another account is asked for with those alone', async ({ page, provider }) => {
    await signOut(page);
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    const asking = page.waitForRequest((request) =>
      request.url().startsWith(`${provider.authorizationEndpoint}?`),
    );

    await page.getByRole('button', { name: 'Use another account' }).click();

    const asked = new URL((await asking).url()).searchParams;
    expect(asked.get('prompt')).toBe('login');
    expect(asked.get('scope')?.split(' ').toSorted()).toEqual(['email', 'openid', 'profile']);
    await expect(page.getByRole('button', { name: 'Log in as Ada' })).toBeVisible();
  });

  test('a renewal asks for no other scope', async ({ page, provider }) => {
    await page.clock.install();
    await page.reload();
    await expect(accountMenu(page)).toBeVisible();
    await page.clock.fastForward('04:30');
    const renewal = page.waitForRequest((request) =>
      request.url().startsWith(provider.tokenEndpoint),
    );

    await page.getByRole('link', { name: 'Explore' }).click();

    const asked = new URLSearchParams((await renewal).postData() ?? '');
    expect(asked.get('grant_type')).toBe('refresh_token');
    expect(asked.get('scope')).not.toContain('offline_access');
  });
});
