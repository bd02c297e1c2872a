import type { Page } from '@playwright/test';
import { accountMenu, pickPerson, signInButton, signOut } from '../../support/browser/person.ts';
import type { Act, Fault, State, World } from '../fault.ts';
import { mendAll } from '../mendAll.ts';
import { actIn, open, person } from '../reachState.ts';
import { all, apiAnswers, tokenExpires } from '../strikes.ts';

const site = { env: { AUTHENTICATION_CLIENT_TYPE: 'confidential' } };
const inUse: readonly State[] = ['signed in', 'while typing'];
const html = { 'content-type': 'text/html' };
const nothing: Act = async () => {};
const loseCookies: Act = ({ context }) => context.clearCookies();

type Answer = Parameters<typeof apiAnswers>[0];

/** One of the server's own addresses answers so. */
function answers(name: 'login' | 'refresh' | 'logout', answer: Answer): Act {
  return apiAnswers(answer, `GET /api/v1/auth/${name}`);
}

/** At the click, before the page is left. */
function atLogin(id: string, what: string, answer: Answer): Fault {
  const clickSignIn: Act = async (world) => {
    await actIn('signed out', world);
    await signInButton(world.page).click();
  };
  return { id, what, states: ['signed out'], strike: answers('login', answer), act: clickSignIn };
}

/** When the token has run out in the middle of things; it has still, once the fault is mended. */
function renewal(id: string, what: string, strike: Act, states: readonly State[] = inUse): Fault {
  const struck = all(strike, tokenExpires);
  const mend = all(mendAll, tokenExpires);
  return { id, what, states, strike: struck, mend, keepsSession: true };
}

/** As `renewal`, where the server has no session any more: it alone could have kept it. */
function end(id: string, what: string, strike: Act, state: State): Fault {
  return { ...renewal(id, what, strike, [state]), keepsSession: false };
}

/** A token in the shape of the server's, which it has never signed. */
function foreignToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: 'open-metadata.org', sub: 'eve', iat: now, exp: now + 3600 };
  return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
}

const openForeign: Act = (world) =>
  open(world, `/auth/callback#id_token=${foreignToken()}&email=eve%40example.com&name=eve`);

/** Another tab; it comes in without a click beside one that is signed in. */
async function openSecond({ context, site }: World): Promise<Page> {
  const second = await context.newPage();
  await second.goto(site.url);
  return second;
}

const logins: readonly Fault[] = [
  atLogin('server-login-500', 'it fails at the click', { status: 500, body: { error: 'boom' } }),
  atLogin('server-login-html', 'a page comes instead of its redirect', {
    ...{ status: 200, headers: html, body: '<h1>Hotel</h1>' },
  }),
  atLogin('server-login-dropped', 'it cannot be reached at the click', { drop: true }),
  {
    id: 'server-login-offline',
    what: 'the network is gone at the click',
    states: ['signed out'],
    act: async (world) => {
      await actIn('signed out', world);
      await signInButton(world.page).waitFor();
      await world.page.waitForLoadState('networkidle'); // the app has made ready to explain it
      await world.context.setOffline(true);
      await signInButton(world.page).click();
    },
  },
];

const returns: readonly Fault[] = [
  {
    id: 'server-callback-bare',
    what: 'the callback is opened with nothing to finish',
    states: ['signed out'],
    act: (world) => open(world, '/auth/callback'),
    endsAnywhere: true,
  },
  {
    id: 'server-callback-foreign',
    what: 'a token comes that nobody asked for',
    states: ['signed out', 'signed in'],
    act: openForeign,
    endsAnywhere: true,
    keepsSession: true,
  },
  {
    id: 'server-callback-forged',
    what: 'a token that it never signed comes while one is awaited',
    states: ['at the callback'],
    act: openForeign,
  },
  {
    id: 'server-callback-503',
    what: 'it cannot say whose token it has sent',
    states: ['at the callback'],
    strike: apiAnswers({ status: 503, times: 1 }, 'GET /api/v1/users/loggedInUser'),
  },
  {
    id: 'server-back',
    what: 'the person comes back by the Back button',
    states: ['at the callback'],
    act: async ({ page }) => void (await page.goBack({ waitUntil: 'commit' })),
  },
  {
    id: 'server-two-tabs',
    what: 'another tab signs in meanwhile, and the person comes back by the Back button',
    states: ['at the callback'],
    strike: async (world) => {
      const second = await openSecond(world);
      await signInButton(second).click();
      await pickPerson(second, person);
      await accountMenu(second).waitFor();
    },
    act: async ({ page }) => void (await page.goBack({ waitUntil: 'commit' })),
  },
];

const renewals: readonly Fault[] = [
  renewal(
    'server-renewal-500',
    'the renewal fails once',
    answers('refresh', { status: 500, times: 1, body: { error: 'boom' } }),
  ),
  renewal(
    'server-renewal-dropped',
    'the connection is cut at the renewal',
    answers('refresh', { drop: true }),
  ),
  renewal(
    'server-renewal-slow',
    'the renewal takes three seconds',
    answers('refresh', { delayMs: 3_000 }),
    ['while typing'],
  ),
  renewal(
    'server-renewal-html',
    'a page comes instead of the renewed token',
    answers('refresh', { status: 200, headers: html, body: '<h1>Hotel</h1>' }),
    ['while typing'],
  ),
  renewal(
    'server-renewal-offline',
    'the network is gone when the token is over',
    ({ context }) => context.setOffline(true),
    ['while typing'],
  ),
  end(
    'server-renewal-401',
    'the session was ended elsewhere',
    answers('refresh', { status: 401, body: { error: 'No active session' } }),
    'while typing',
  ),
  end('server-cookie-gone', 'its cookie is gone', loseCookies, 'signed in'),
];

const others: readonly Fault[] = [
  {
    id: 'server-slept',
    what: 'the machine sleeps past the end of the token',
    states: ['while typing'],
    site: { ...site, config: (local) => ({ ...local, idleMinutes: 0 }) },
    prepare: ({ page }) => page.clock.install(),
    strike: all(({ page }) => page.clock.setSystemTime(Date.now() + 7_200_000), tokenExpires),
    act: ({ page }) =>
      page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange'))),
    mend: nothing,
    keepsSession: true,
  },
  ...[5, -5].map(
    (hours): Fault => ({
      id: `server-clock-${hours > 0 ? 'ahead' : 'behind'}`,
      what: `the clock is five hours ${hours > 0 ? 'ahead' : 'behind'}`,
      states: ['at the callback'],
      prepare: ({ page }) => page.clock.install({ time: Date.now() + hours * 3_600_000 }),
      mend: nothing,
    }),
  ),
  {
    id: 'server-sign-out-500',
    what: 'the sign-out is refused',
    states: ['signed in'],
    strike: answers('logout', { status: 500 }),
    act: ({ page }) => signOut(page),
    endsAnywhere: true,
  },
  {
    id: 'server-sign-out-offline',
    what: 'the person signs out without a connection',
    states: ['signed in'],
    act: async ({ page, context }) => {
      await context.setOffline(true);
      await signOut(page);
    },
    endsAnywhere: true,
  },
  {
    id: 'server-sign-out-elsewhere',
    what: 'another tab signs out',
    states: ['while typing'],
    strike: async (world) => {
      world.typed = ''; // a sign-out leaves nothing to whoever comes next
      const second = await openSecond(world);
      await signOut(second);
      await second.waitForURL('**/signed-out');
    },
    act: nothing,
    endsAnywhere: true,
  },
];

/** Where OpenMetadata itself signs people in. */
export const serverFaults: readonly Fault[] = [...logins, ...returns, ...renewals, ...others].map(
  (fault) => ({ site, ...fault, what: `the server signs people in: ${fault.what}` }),
);
