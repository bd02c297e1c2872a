import { expectAccessible } from '../support/browser/accessible.ts';
import { accountMenu, signInButton } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

// The browser logs each answer of 404: of a person who is not there, or not any more.
test.describe('whom the catalog does not have', () => {
  test.use({ expectedErrors: /status of 404/ });

  test.describe('yet', () => {
    test.use({ siteOptions: {} }); // a site of its own: its catalog changes

    test('a person signs up, and goes on to the asked page', async ({ page, signIn }) => {
      await page.goto('/profile?tab=2');
      await signIn('Katherine Johnson');
      await expectAccessible(page, 'Welcome to the catalog');
      const sent = page.waitForRequest((request) => request.method() === 'POST');

      await page.getByRole('button', { name: 'Create my account' }).click();

      expect((await sent).postDataJSON()).toEqual({
        name: 'katherine',
        email: 'katherine@example.com',
        displayName: 'Katherine Johnson',
      });
      await expect(accountMenu(page, 'Katherine Johnson')).toBeVisible();
      await expect(page).toHaveURL('/profile?tab=2');
    });
  });

  test.describe('and does not take', () => {
    test.use({ siteOptions: { env: { AUTHENTICATION_ENABLE_SELF_SIGNUP: 'false' } } });

    test('a person reads whom to ask', async ({ page, signIn }) => {
      await page.goto('/profile');
      await signIn('Katherine Johnson');

      await expectAccessible(page, 'You need an account in OpenMetadata');
      await expect(page.getByRole('button', { name: 'Create my account' })).toHaveCount(0);
    });
  });

  test('any more, a person reads it, and may use another account', async ({
    page,
    signIn,
    pickPerson,
  }) => {
    await page.goto('/profile');
    await signIn('Dennis Ritchie');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Your user in OpenMetadata is switched off',
    );

    await page.getByRole('button', { name: 'Use another account' }).click();
    await pickPerson('Grace Hopper');

    await expect(accountMenu(page, 'Grace Hopper')).toBeVisible();
    await expect(page).toHaveURL('/profile');
  });
});

test('a person who is not assigned reads why, and another account goes on to the asked page', async ({
  page,
  signIn,
  pickPerson,
}) => {
  await page.goto('/profile?from=mail#teams');
  await signIn('Edsger Dijkstra');
  await expect(page).toHaveURL('/sign-in-error');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Your account is not assigned to this app',
  );
  await expect(page.getByText(/^AADSTS50105\b/)).toBeVisible();

  await page.getByRole('button', { name: 'Use another account' }).click();
  await pickPerson('Alan Turing');

  await expect(accountMenu(page, 'Alan Turing')).toBeVisible();
  await expect(page).toHaveURL('/profile?from=mail#teams');
});

test('the explanation of a failed sign-in survives a reload and goes nowhere by itself', async ({
  page,
  signIn,
  site,
}) => {
  await page.goto('/');
  await signIn('Edsger Dijkstra');
  await expect(page).toHaveURL('/sign-in-error');
  await site.identity.forgetRequests();

  await page.reload();

  await expect(page.getByText(/^AADSTS50105\b/)).toBeVisible();
  expect(await site.identity.requests(/\/oauth2\//)).toEqual([]);
});

test('a guest without an e-mail address is taken by the user name', async ({ page, signIn }) => {
  await page.goto('/profile');

  await signIn('Margaret Hamilton');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Margaret Hamilton');
  await expect(page.getByText('margaret@partner.example').first()).toBeVisible();
});

test.describe('with a client ID that the directory does not have', () => {
  const clientId = '99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee';
  test.use({
    siteOptions: { config: (local) => ({ ...local, clientId }) },
    expectedErrors: /status of 400/,
  });

  test('the identity provider says so, and Back leads to the sign-in page', async ({ page }) => {
    await page.goto('/explore?q=orders');
    await signInButton(page).click();
    await expect(
      page.getByText(`AADSTS700016: Application with identifier '${clientId}'`),
    ).toBeVisible();

    await page.goBack();

    await expect(page).toHaveURL('/explore?q=orders');
    await expect(signInButton(page)).toBeEnabled();
  });
});
