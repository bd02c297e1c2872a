import { goThrough } from '../../support/browser/journey.ts';
import { createBrowser } from '../../support/createBrowser.ts';
import { expect, test } from '../../support/deploy/test.ts';
import { pick } from '../../support/signIn.ts';

test.use({ deployment: { base: '/', flow: 'confidential' } });

test('a person signs in through the server, reads a table and signs out', async ({
  page,
  site,
  nginx,
  signIn,
}) => {
  await goThrough(page, site.url, signIn);

  expect(await site.identity.requests(/POST .*\/token$/)).toHaveLength(1);
  expect(await nginx.accessLog()).not.toMatch(/code=|id_token=/);
});

test('the app may talk to its own origin alone', async ({ site }) => {
  const policy = (await fetch(site.url)).headers.get('content-security-policy');

  expect(policy).toMatch(/connect-src 'self' *;/);
});

test('the server takes the sign-in back at /callback and hands it to the app at /auth/callback', async ({
  site,
}) => {
  const login = await fetch(
    `${site.url}api/v1/auth/login?redirectUri=${encodeURIComponent(`${site.url}auth/callback`)}`,
    { redirect: 'manual' },
  );
  const browser = createBrowser(site.identity.origin);
  const page = await browser.visit(login.headers.get('location') ?? '');
  const { url } = await pick(browser, page, 'Ada Lovelace');
  const cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';

  const callback = await fetch(url, { headers: { cookie }, redirect: 'manual' });

  expect(url.href).toMatch(`${site.url}callback?code=`);
  const returned = callback.headers.get('location') ?? '';
  expect(returned).toMatch(`${site.url}auth/callback#id_token=`);
  const app = await fetch(returned);
  expect(app.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await app.text()).toContain('<div id="root">');
});

test("the address where the server sends people after a sign-out is the app's", async ({
  site,
}) => {
  const answer = await fetch(`${site.url}api/v1/auth/logout`, { redirect: 'manual' });

  expect(answer.headers.get('location')).toBe(`${site.url}logout`);
  expect((await fetch(`${site.url}logout`)).headers.get('x-frame-options')).toBe('DENY');
});

test("a sign-in that the server can not finish is the app's to tell, without its code", async ({
  site,
}) => {
  const answer = await fetch(`${site.url}callback?code=0.secret&state=x`, { redirect: 'manual' });

  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/auth/callback?error=server_error');
});
