import type { Page } from '@playwright/test';
import { signInButton } from '../../support/browser/person.ts';
import type { Act, Fault, State, World } from '../fault.ts';
import { open } from '../reachState.ts';

const both: readonly State[] = ['signed out', 'signed in'];

/** Opens an address that looks like the authority's answer, and belongs to nothing. */
function opened(id: string, what: string, address: string): Fault {
  const act: Act = (world) => open(world, address);
  return { id, what, states: both, act, endsAnywhere: true, keepsSession: true };
}

/** An answer to this tab's own request, in the query. */
const answerInQuery: Act = async (world) => {
  const state = await stateOfTab(world);
  await world.page.getByRole('heading', { name: 'Pick an account' }).waitFor();
  await open(world, `/callback?code=abcdefghijklmnop&state=${encodeURIComponent(state)}`);
};

/** The state that this tab gave the authority, for an answer that did not come from there. */
async function stateOfTab(world: World): Promise<string> {
  const asked = world.page.waitForRequest(/\/authorize\?/);
  await open(world, world.wanted);
  await signInButton(world.page).click();
  return new URL((await asked).url()).searchParams.get('state') ?? '';
}

/** The address with which the authority's answer came to a tab. */
const answers = new WeakMap<Page, string>();

/** What comes back to the app, and should not. */
export const callbackFaults: readonly Fault[] = [
  opened('callback-bare', 'the callback is opened with nothing to finish', '/callback'),
  opened(
    'callback-unknown',
    'an answer has a state that nobody gave',
    '/callback#code=abcdefghijklmnop&state=unknown',
  ),
  opened(
    'callback-proto',
    'an answer has the state __proto__',
    '/callback#code=abcdefghijklmnop&state=__proto__',
  ),
  opened('callback-no-state', 'an answer has no state', '/callback#code=abcdefghijklmnop'),
  opened(
    'callback-query',
    'the code comes in the query',
    '/callback?code=abcdefghijklmnop&state=unknown',
  ),
  opened(
    'callback-error',
    'an error comes that nobody asked for',
    '/callback#error=access_denied&state=unknown',
  ),
  opened(
    'callback-logout',
    'the way back from a sign-out that nobody started',
    '/callback?state=eyJpZCI6IjEifQ',
  ),
  {
    id: 'callback-reused',
    what: 'a finished answer is opened again',
    states: ['signed in'],
    prepare: async ({ page }) => {
      page.on('framenavigated', (frame) => {
        if (frame.url().includes('/callback#')) answers.set(page, frame.url());
      });
    },
    act: async ({ page }) => {
      await page.goto(answers.get(page) ?? '', { waitUntil: 'commit' });
    },
    endsAnywhere: true,
    keepsSession: true,
  },
  {
    id: 'callback-foreign',
    what: 'the answer to one tab is opened in another',
    states: ['signed out'],
    act: async (world) => {
      const state = await stateOfTab(world);
      world.page = await world.context.newPage();
      await open(world, `/callback#code=abcdefghijklmnop&state=${encodeURIComponent(state)}`);
    },
    endsAnywhere: true,
  },
  {
    id: 'callback-wrong-code',
    what: 'the right state comes with a made-up code',
    states: ['signed out'],
    act: async (world) => {
      const state = await stateOfTab(world);
      await world.page.getByRole('heading', { name: 'Pick an account' }).waitFor();
      await open(world, `/callback#code=abcdefghijklmnop&state=${encodeURIComponent(state)}`);
    },
  },
  {
    id: 'callback-own-query',
    what: 'the authority answers in the query',
    states: ['signed out'],
    act: answerInQuery,
  },
  {
    id: 'callback-reloaded',
    what: 'the page is reloaded while the tokens are on their way',
    states: ['at the callback'],
    strike: ({ site }) => site.identity.arm({ match: 'POST */token', delayMs: 2_000, times: 1 }),
    act: async ({ page }) => {
      const exchange = page.waitForRequest(/\/token/);
      await page.getByRole('button', { name: 'Ada Lovelace' }).click();
      await exchange;
      await page.reload({ waitUntil: 'commit' });
    },
  },
  {
    id: 'back-from-authority',
    what: 'the person comes back by the Back button',
    states: ['at the callback'],
    act: async ({ page }) => void (await page.goBack({ waitUntil: 'commit' })),
  },
  ...[
    '//evil.example/x',
    '/%5Cevil.example',
    '/%2F%2Fevil.example',
    '/.//evil.example',
    '/%09/evil.example',
    '/callback/../profile',
    '/explore?q=%2F%2Fevil.example#//evil.example',
  ].map(
    (address, index): Fault => ({
      id: `return-path-${index + 1}`,
      what: `the asked address is ${address}`,
      states: ['signed out'],
      act: async ({ page, site }) => {
        await page.goto(site.url + address.slice(1), { waitUntil: 'commit' });
      },
      endsAnywhere: true,
    }),
  ),
];
