import { accountMenu, pickPerson, signOut } from '../../support/browser/person.ts';
import type { Act, Fault, State, World } from '../fault.ts';

const inUse: readonly State[] = ['signed in', 'while typing'];

/** Another tab of the same browser, signed in too. */
async function openSecond({ context, site }: World) {
  const second = await context.newPage();
  await second.goto(site.url);
  const button = second.getByRole('button', { name: 'Sign in with Microsoft' });
  await button.or(accountMenu(second)).first().waitFor();
  if (await button.isVisible()) await button.click();
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
    states: ['signed in'],
    strike: async (world) => {
      const devTools = await world.context.newCDPSession(world.page);
      const second = await openSecond(world);
      await devTools.send('Page.setWebLifecycleState', { state: 'frozen' });
      await signOut(second);
      await second.waitForURL('**/signed-out');
      await devTools.send('Page.setWebLifecycleState', { state: 'active' });
    },
    act: nothing,
    endsAnywhere: true,
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
