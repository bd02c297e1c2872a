import type { Browser } from '@playwright/test';
import { IssuedSecrets } from '../support/browser/issuedSecrets.ts';
import { findLeaks } from '../support/browser/leakOracle.ts';
import { observeContext } from '../support/browser/observeContext.ts';
import { expect, test } from '../support/browser/test.ts';

const payload = 'eyJzdWIiOiJhZGEiLCJhdWQiOiJjYXRhbG9nIn0';
const token = `eyJhbGciOiJSUzI1NiJ9.${payload}.c2lnbmF0dXJl`;
const issued = new IssuedSecrets();
issued.add('ID token', token);
const places = {
  tokenEndpoint: 'https://authority.test/token',
  api: 'https://app.test/api/',
  redirectUri: 'https://app.test/callback',
  idTokenHintAt: 'https://authority.test/logout',
};

/** Runs in the page, which then does with the token what no page may. */
const leaks: Readonly<Record<string, Leak>> = {
  'the document': (token) => document.body.append(token),
  'the title': (token) => (document.title = token),
  localStorage: (token) => localStorage.setItem('kept', token),
  'a cookie': (token) => cookieStore.set('kept', token),
  'the window name': (token) => (window.name = token),
  'history state': (token) => history.replaceState({ token }, ''),
  'an address': (token) => history.pushState(null, '', `/?token=${token}`),
  'the history': (token) => (location.hash = token),
  'a broadcast message': (token) => new BroadcastChannel('tabs').postMessage({ token }),
  'a window message': (token) => window.postMessage(token, '*'),
  'the console': (token) => console.log('token', token),
  'a cache': async (token) => (await caches.open('answers')).put('/x', new Response(token)),
  'a database': (token) =>
    new Promise((resolve) => {
      indexedDB.open(token).onsuccess = () => resolve(null);
    }),
  'the address of GET https://app.test/api/tables': (token) => fetch(`/api/tables?token=${token}`),
  'the body of POST https://app.test/api/tables': (token) =>
    fetch('/api/tables', { method: 'POST', body: token }),
  'a header of GET https://app.test/config.json': (token) =>
    fetch('/config.json', { headers: { authorization: `Bearer ${token}` } }),
  'a header of GET https://elsewhere.test/': (token) =>
    fetch('https://elsewhere.test/', { headers: { 'x-token': token } }),
  'the body of POST https://elsewhere.test/': (token) =>
    navigator.sendBeacon('https://elsewhere.test/', token),
};

for (const [where, leak] of Object.entries(leaks)) {
  test(`the oracle sees a token in ${where}`, async ({ browser }) => {
    expect(await leaksOf(browser, leak)).toContain(`ID token in ${where}`);
  });
}

test('the oracle lets a token go where it belongs', async ({ browser }) => {
  const rightUse: Leak = async (token) => {
    sessionStorage.setItem('session', token);
    await fetch('/api/tables', { headers: { authorization: `Bearer ${token}` } });
    await fetch('https://authority.test/token?id=1', { method: 'POST', body: `code=${token}` });
    location.href = `https://authority.test/logout?id_token_hint=${token}`;
  };

  const found = await leaksOf(browser, rightUse, 'https://authority.test/logout?*');

  expect(found).toEqual([]);
});

type Leak = (token: string) => unknown;

/**
 * What the oracle finds after a page, answered whatever it asks for, has done this.
 * @param endsAt Where the page is then.
 */
async function leaksOf(
  browser: Browser,
  leak: Leak,
  endsAt = 'https://app.test/**',
): Promise<readonly string[]> {
  const context = await browser.newContext();
  const headers = { 'access-control-allow-origin': '*', 'content-type': 'text/html' };
  await context.route('**', (route) => route.fulfill({ headers, body: '<h1>Leaky</h1>' }));
  const seen = await observeContext(context, places);
  const page = await context.newPage();
  await page.goto('https://app.test/');

  await page.evaluate(leak, token);
  await page.waitForURL(endsAt);

  await seen.look();
  await context.close();
  return findLeaks(seen.sightings, issued.all);
}
