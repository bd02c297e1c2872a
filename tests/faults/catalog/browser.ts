import type { Page } from '@playwright/test';
import { signInButton } from '../../support/browser/person.ts';
import type { Act, Fault, World } from '../fault.ts';
import { actIn, open } from '../reachState.ts';
import { all, tokenExpires } from '../strikes.ts';

/** What the browser withholds cannot be given back to a page: the cure is a new tab. */
const openNewTab: Act = async (world) => {
  world.page = await world.context.newPage();
  await open(world, world.wanted);
};

const openTwice: Act = async (world) => {
  await open(world, world.wanted);
  await world.page.waitForLoadState(); // a page that is still arriving can't be reloaded
  await world.page.reload({ waitUntil: 'commit' });
};

function withheld(id: string, what: string, take: () => void): Fault {
  return {
    id,
    what,
    states: ['signed out'],
    prepare: ({ page }) => page.addInitScript(take).then(() => {}),
    act: clickIfThere,
    mend: openNewTab,
  };
}

/** Opens the page; clicks where the app lets one. */
async function clickIfThere(world: World): Promise<void> {
  await actIn('signed out', world);
  await signInButton(world.page)
    .click({ timeout: 1_500 })
    .catch(() => {});
}

function clockOff(id: string, what: string, hours: number): Fault {
  return {
    id,
    what,
    states: ['at the callback'],
    prepare: ({ page }) => page.clock.install({ time: Date.now() + hours * 3_600_000 }),
    mend: async () => {},
  };
}

/** Files that a deployment has taken away. @param act What a signed-out person does. */
function missing(id: string, what: string, file: RegExp, act: Act): readonly Fault[] {
  const strike: Act = ({ context }) =>
    context.route(file, (route) => route.fulfill({ status: 404 })).then(() => {});
  return [
    { id, what, strike, states: ['signed out'], act },
    { id, what, strike, states: ['at the callback'] },
  ];
}

const fill = (page: Page): Promise<void> => page.evaluate(fillStorage);

/** Runs in the page. */
function fillStorage(): void {
  for (let size = 2 ** 22; size > 0; size = Math.floor(size / 2)) {
    try {
      for (let i = 0; i < 4; i += 1) {
        sessionStorage.setItem(`filler.${size}.${i}`, 'x'.repeat(size));
      }
    } catch {
      // that was the last of this size
    }
  }
}

const empty: Act = ({ page }) =>
  page.evaluate(() => {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith('filler.')) sessionStorage.removeItem(key);
    }
  });

/** Surroundings that turn against the app. */
export const browserFaults: readonly Fault[] = [
  withheld('storage-blocked', 'the browser blocks sessionStorage', () => {
    const get = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    Object.defineProperty(window, 'sessionStorage', { get });
    Object.defineProperty(window, 'localStorage', { get });
  }),
  withheld('no-web-crypto', 'the browser has no crypto.subtle', () => {
    Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
  }),
  withheld('old-browser', 'the browser is older than spring 2024', () => {
    Reflect.deleteProperty(AbortSignal, 'any');
  }),
  withheld('no-broadcast', 'the browser has no BroadcastChannel', () => {
    Reflect.deleteProperty(window, 'BroadcastChannel');
  }),
  {
    id: 'storage-full',
    what: 'the storage of the tab is full',
    states: ['signed out'],
    act: async (world) => {
      await actIn('signed out', world);
      await signInButton(world.page).waitFor();
      await fill(world.page);
      await signInButton(world.page).click();
    },
    mend: empty,
  },
  {
    id: 'storage-full-callback',
    what: 'the storage of the tab is full on the way back',
    states: ['at the callback'],
    prepare: ({ page }) =>
      page
        .addInitScript(
          `if (location.hash.includes('code=') && !localStorage.mended) (${fillStorage})()`,
        )
        .then(() => {}),
    mend: async (world) => {
      await world.page.evaluate(() => localStorage.setItem('mended', 'yes'));
      await empty(world);
    },
  },
  {
    id: 'storage-full-renewal',
    what: 'the storage of the tab is full when the token is renewed',
    states: ['signed in', 'while typing'],
    strike: all(({ page }) => fill(page), tokenExpires),
    mend: empty,
  },
  {
    id: 'storage-junk',
    what: "junk stands under MSAL's keys and the session's",
    states: ['signed out', 'signed in'],
    strike: async ({ page, site }) => {
      if (page.url() === 'about:blank') await page.goto(site.url);
      await page.evaluate(() => {
        const known = ['session', 'session.failure', 'msal.version', 'msal.3.account.keys'];
        for (const key of [...known, ...Object.keys(sessionStorage)]) {
          sessionStorage.setItem(key, '{"__proto__":[');
        }
      });
    },
    act: openTwice,
  },
  clockOff('clock-ahead', 'the clock is five hours ahead', 5),
  clockOff('clock-behind', 'the clock is five hours behind', -5),
  {
    id: 'clock-jumps',
    what: 'the clock jumps ahead by three hours and back',
    states: ['signed in', 'while typing'],
    prepare: ({ page }) => page.clock.install(),
    strike: ({ page }) => page.clock.setSystemTime(Date.now() + 3 * 3_600_000),
    mend: ({ page }) => page.clock.setSystemTime(Date.now()),
  },
  {
    id: 'slow-scripts',
    what: 'the scripts take three seconds and the person clicks before',
    states: ['signed out'],
    strike: ({ context }) =>
      context
        .route(/\/assets\/.*\.js$/, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 3_000));
          await route.continue();
        })
        .then(() => {}),
    act: clickIfThere,
    mend: async () => {},
  },
  ...missing(
    'chunk-missing-msal',
    "a deployment took MSAL's script away",
    /assets\/createEntraClient/,
    clickIfThere,
  ),
  ...missing(
    'chunk-missing-app',
    "a deployment took the app's script away",
    /assets\/App-.*js/,
    clickIfThere,
  ),
  ...missing(
    'chunk-missing-first',
    'the first script is not there',
    /assets\/index-.*js/,
    clickIfThere,
  ),
  ...missing('config-missing', 'config.json is not there', /\/config\.json/, openTwice),
  {
    id: 'config-missing',
    what: 'config.json is not there',
    states: ['signed in'],
    strike: ({ context }) =>
      context.route('**/config.json', (route) => route.fulfill({ status: 404 })).then(() => {}),
    act: openTwice,
  },
  {
    id: 'offline',
    what: 'the network is gone',
    states: ['signed in', 'while typing'],
    strike: ({ context }) => context.setOffline(true),
    keepsSession: true,
  },
  {
    id: 'offline-click',
    what: 'the network is gone at the click',
    states: ['signed out'],
    act: async (world) => {
      await actIn('signed out', world);
      await signInButton(world.page).waitFor();
      await world.page.waitForLoadState('networkidle');
      await world.context.setOffline(true);
      await signInButton(world.page).click();
    },
  },
  {
    id: 'authority-unreachable',
    what: 'the authority cannot be reached at the click',
    states: ['signed out'],
    strike: ({ site }) => site.identity.arm({ match: 'GET */authorize', drop: true }),
    act: async (world) => {
      await actIn('signed out', world);
      await signInButton(world.page).click();
    },
  },
];
