import { createMemoryRouter } from 'react-router-dom';
import { beforeEach, expect, test } from 'vitest';
import { createCurrentSession } from '../src/auth/currentSession.ts';
import { type SignedOutReason, SignInRequired } from '../src/auth/session.ts';
import { keepLanding } from '../src/keepLanding.ts';
import { settings } from './auth/support/settings.ts';

beforeEach(() => {
  document.documentElement.className = '';
  document.title = 'As built';
  document.body.innerHTML = `
    <p class="sign-in-brand">As built</p>
    <button id="sign-in" aria-busy="true">Sign in with Microsoft</button>
    <p class="sign-in-server"></p>`;
});

/** The sign-in view of index.html, at an address that wants a session. */
async function arrive(address = '/', reason: SignedOutReason = 'never') {
  const guarded = () => {
    throw new SignInRequired();
  };
  const routes = [{ path: '/', loader: guarded, errorElement: 'The sign-in page' }, { path: '*' }];
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  await expect.poll(() => router.state.initialized).toBe(true);
  const current = createCurrentSession(null, reason);
  let isKept = true;
  const shown = { appName: 'Wares', openMetadataUrl: 'https://catalog.example.com' };
  const kept = keepLanding(router, current, settings(shown)).then(() => {
    isKept = false;
  });
  await Promise.resolve();
  return { router, current, kept, isKept: () => isKept };
}

const text = (selector: string) => document.querySelector(selector)?.textContent;

test('at a first visit the view stays, and says what the settings say', async () => {
  const { isKept } = await arrive();

  expect(text('.sign-in-brand')).toBe('Wares');
  expect(text('.sign-in-server')).toBe('OpenMetadata at catalog.example.com');
  expect(document.title).toBe('Sign in with Microsoft · Wares');
  expect(isKept()).toBe(true);
});

test('it ends when a sign-in has failed', async () => {
  const { current, kept } = await arrive();

  current.fail({ failure: { source: 'app', fault: 'storage-blocked' }, returnTo: '/' });

  await expect(kept).resolves.toBeUndefined();
});

test('it ends when the address is one that anybody may open', async () => {
  const { router, kept } = await arrive();

  await router.navigate('/nowhere');

  await expect(kept).resolves.toBeUndefined();
});

test('it stays while only the fragment of the address changes', async () => {
  const { router, isKept } = await arrive();

  await router.navigate('/#columns');

  expect(isKept()).toBe(true);
});

test.each<[string, SignedOutReason]>([
  ['/nowhere', 'never'],
  ['/', 'expired'],
  ['/', 'failed'],
])('it is not kept at %s when the session ended as "%s"', async (address, reason) => {
  const { kept } = await arrive(address, reason);

  await expect(kept).resolves.toBeUndefined();
  expect(document.title).toBe('As built');
});

test('it is not kept where index.html hides it', async () => {
  document.documentElement.className = 'settling';
  const { kept } = await arrive();

  await expect(kept).resolves.toBeUndefined();
});

test('who comes back by the Back button can press the button again', async () => {
  await arrive();
  const busy = () => document.getElementById('sign-in')?.hasAttribute('aria-busy');

  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
  expect(busy()).toBe(true);
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

  expect(busy()).toBe(false);
});
