import { accountMenu } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

test('a sign-in is one visit to the authority and one exchange', async ({ page, signIn, site }) => {
  await page.goto('/explore?q=orders');
  await signIn('Ada Lovelace');
  await expect(accountMenu(page)).toBeVisible();

  const asked = await site.identity.requests();

  const counts = (path: RegExp) => asked.filter((request) => path.test(request.path)).length;
  expect(counts(/\/authorize$/)).toBe(1);
  expect(counts(/\/token$/)).toBe(1);
  expect(counts(/\.well-known|\/discovery\/instance/)).toBe(0);
});

test('C1, C2, C8, C10: the authorization request asks for a code and no more, with proof and nonce', async ({
  page,
  signIn,
  site,
}) => {
  const asked = page.waitForRequest(/\/authorize\?/);
  const redeemed = page.waitForRequest(/\/token(?:\?|$)/);
  await page.goto('/');
  await signIn('Ada Lovelace');

  const authorize = Object.fromEntries(new URL((await asked).url()).searchParams);
  const token = Object.fromEntries(new URLSearchParams((await redeemed).postData() ?? ''));

  expect(authorize).toMatchObject({
    response_type: 'code',
    scope: 'openid profile email offline_access',
    redirect_uri: `${site.url}callback`,
    response_mode: 'fragment',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/.{16}/),
    state: expect.stringMatching(/.{16}/),
  });
  expect(token).toMatchObject({
    grant_type: 'authorization_code',
    code_verifier: expect.stringMatching(/^[\w.~-]{43,128}$/),
  });
  expect(Object.keys({ ...authorize, ...token }).filter((name) => /secret/.test(name))).toEqual([]);
  await expect(accountMenu(page)).toBeVisible();
});

test('C26: from the first page to the last, nothing is asked of anybody but the app and the authority', async ({
  page,
  signIn,
  site,
}) => {
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  await page.goto('/profile');
  await signIn('Ada Lovelace');
  await expect(accountMenu(page)).toBeVisible();

  expect([...origins].sort()).toEqual([new URL(site.url).origin, site.identity.origin].sort());
});

test('nothing that is protected is asked for before the sign-in', async ({ page, site }) => {
  await page.goto('/explore?q=orders');
  await expect(page.getByText('OpenMetadata at')).toBeVisible();

  const asked = (await site.api.requests()).map(({ path }) => path);

  expect(asked.filter((path) => !/\/system\/(?:config\/auth|version)$/.test(path))).toEqual([]);
  expect(await site.identity.requests()).toEqual([]);
});
