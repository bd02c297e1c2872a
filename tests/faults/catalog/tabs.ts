import { allowFreezing, freeze, thaw } from '../../support/browser/freeze.ts';
import { accountMenu, pickPerson, signOut } from '../../support/browser/person.ts';
import type { Act, Fault, State, World } from '../fault.ts';
import { clickUnlessGone, open } from '../reachState.ts';

const inUse: readonly State[] = ['signed in', 'while typing'];

/** Another tab of the same browser, signed in too. */
async function openSecond({ context, site }: World) {
  const second = await context.newPage();
  await second.goto(site.url);
  const button = second.getByRole('button', { name: 'Sign in with Microsoft' });
  await button.or(accountMenu(second)).first().waitFor();
  if (await button.isVisible()) await clickUnlessGone(button); // the first tab may have answered
  await accountMenu(second).waitFor();
  return second;
}

const nothing: Act = async () => {};

/** What other tabs do, and time. */
export const tabFaults: readonly Fault[] = [
  {
    id: 'sign-out-elsewhere',
    what: 'another tab signs out',
    states: inUse,
    strike: async (world) => {
      world.typed = ''; // a sign-out leaves nothing to whoever comes next
      const second = await openSecond(world);
      await signOut(second);
      await second.waitForURL('**/signed-out');
    },
    act: nothing,
    endsAnywhere: true,
  },
  {
    id: 'account-changed-elsewhere',
    what: 'another tab signs in with another account',
    states: ['signed in'],
    strike: async (world) => {
      const second = await openSecond(world);
      await signOut(second);
      await second.waitForURL('**/signed-out');
      await second.getByRole('button', { name: 'Use another account' }).click();
      await pickPerson(second, 'Grace Hopper');
      await accountMenu(second, 'Grace Hopper').waitFor();
      await second.close();
    },
    act: nothing,
    mend: ({ site }) => site.identity.revoke('Grace Hopper'),
  },
  {
    id: 'frozen-through-sign-out',
    what: 'the tab is frozen while another signs out',
    states: inUse,
    prepare: ({ context }) => allowFreezing(context).then(() => {}),
    strike: async (world) => {
      world.typed = '';
      const second = await openSecond(world);
      await freeze(world.page);
      await signOut(second);
      await second.waitForURL('**/signed-out');
      await thaw(world.page, '');
    },
    act: nothing,
    endsAnywhere: true,
  },
  {
    id: 'left-through-sign-out',
    what: 'the tab shows another site while another tab signs out',
    states: ['signed in'],
    strike: async (world) => {
      await world.page.goto('about:blank');
      const second = await openSecond(world);
      await signOut(second);
      await second.waitForURL('**/signed-out');
      await world.page.goBack({ waitUntil: 'commit' });
    },
    act: nothing,
    endsAnywhere: true,
  },
  {
    id: 'duplicated-through-sign-out',
    what: 'the tab is a copy of one that signs out',
    states: ['signed in'],
    strike: async (world) => {
      const original = world.page;
      const copied = world.context.waitForEvent('page');
      await original.evaluate(() => void window.open(location.href)); // takes sessionStorage along
      world.page = await copied;
      await accountMenu(world.page).waitFor();
      await signOut(original);
      await original.waitForURL('**/signed-out');
    },
    act: nothing,
    endsAnywhere: true,
  },
  {
    id: 'sign-out-offline',
    what: 'the person signs out without a connection',
    states: ['signed in'],
    act: async ({ page, context }) => {
      await context.setOffline(true);
      await signOut(page);
    },
    endsAnywhere: true,
  },
  {
    id: 'sister-without-authority',
    what: 'another tab is signed in, and the authority knows nobody any more',
    states: ['signed in'],
    strike: ({ site }) => site.identity.revoke('Ada Lovelace'),
    act: async (world) => {
      world.page = await world.context.newPage();
      await open(world, world.wanted);
    },
  },
  {
    id: 'idle',
    what: 'nobody touches anything for half an hour',
    states: inUse,
    prepare: ({ page }) => page.clock.install(),
    strike: ({ page }) => page.clock.fastForward('00:29:50'),
    act: ({ page }) => page.clock.fastForward('00:02:00'),
    mend: nothing,
  },
  {
    id: 'idle-offline',
    what: 'nobody touches anything for half an hour, offline',
    states: ['signed in'],
    prepare: ({ page }) => page.clock.install(),
    strike: ({ context }) => context.setOffline(true),
    act: ({ page }) => page.clock.fastForward('00:32:00'),
  },
  {
    id: 'still-there',
    what: 'the person comes back within the minute of grace',
    states: inUse,
    prepare: ({ page }) => page.clock.install(),
    strike: ({ page }) => page.clock.fastForward('00:30:10'),
    act: nothing,
    mend: nothing,
    keepsSession: true,
  },
  {
    id: 'day-over',
    what: 'the session reaches its full length',
    states: inUse,
    prepare: ({ page }) => page.clock.install(),
    strike: ({ page }) => page.clock.fastForward('25:00:00'),
    act: nothing,
    mend: nothing,
  },
];
