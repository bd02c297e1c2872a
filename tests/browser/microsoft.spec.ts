import { answerAsMicrosoft, type Microsoft } from '../support/browser/answerAsMicrosoft.ts';
import { accountMenu, signInButton } from '../support/browser/person.ts';
import { test as base, expect } from '../support/browser/test.ts';

/** The build as it ships: its settings are empty, and OpenMetadata names Microsoft's authority. */
const test = base.extend<{ microsoft: Microsoft }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from it.
  microsoft: async ({}, use) => {
    const microsoft = await answerAsMicrosoft();
    await use(microsoft);
    await microsoft.close();
  },
  siteOptions: async ({ microsoft }, use) =>
    use({
      config: () => ({}),
      env: {
        AUTHENTICATION_AUTHORITY: microsoft.authority,
        AUTHENTICATION_CLIENT_ID: microsoft.clientId,
        AUTHENTICATION_PUBLIC_KEYS: `[${microsoft.keyUrl}]`,
      },
    }),
  issued: async ({ microsoft }, use) => use(microsoft.issued),
  places: async ({ places, microsoft }, use) =>
    use({ ...places, tokenEndpoint: `${microsoft.authority}/oauth2/v2.0/token` }),
});

test('with the production authority a sign-in is one authorize, one token and nothing else', async ({
  page,
  context,
  microsoft,
  site,
}) => {
  await microsoft.answerIn(context);
  await page.goto('/profile?tab=2');
  await signInButton(page).click();
  await expect(accountMenu(page)).toBeVisible();
  await expect(page).toHaveURL('/profile?tab=2');

  const paths = microsoft.asked.map((request) => new URL(request.url()).pathname);
  const { tenant, clientId } = microsoft;
  expect(paths).toEqual([`/${tenant}/oauth2/v2.0/authorize`, `/${tenant}/oauth2/v2.0/token`]);
  const [authorize, token] = microsoft.asked;
  expect(Object.fromEntries(new URL(authorize?.url() ?? '').searchParams)).toMatchObject({
    client_id: clientId,
    redirect_uri: `${site.url}callback`,
    response_type: 'code',
    response_mode: 'fragment',
    code_challenge_method: 'S256',
    nonce: expect.stringMatching(/.{16}/),
    state: expect.stringMatching(/.{16}/),
  });
  expect(`${authorize?.url()} ${token?.url()} ${token?.postData()}`).not.toMatch(/client_secret/);
});

test('a reload and a search ask nothing of Microsoft', async ({ page, context, microsoft }) => {
  await microsoft.answerIn(context);
  await page.goto('/profile');
  await signInButton(page).click();
  await expect(accountMenu(page)).toBeVisible();
  microsoft.forget();

  await page.reload();
  await expect(page.getByText('ada@example.com').first()).toBeVisible();

  expect(microsoft.asked).toEqual([]);
});
