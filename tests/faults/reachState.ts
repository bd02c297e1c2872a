import type { Locator } from '@playwright/test';
import { accountMenu, pickPerson, signInButton } from '../support/browser/person.ts';
import type { State, World } from './fault.ts';

export const person = 'Ada Lovelace';

/** Where a row begins. */
export function startOf(state: State): string {
  return state === 'while typing'
    ? '/table/snowflake_prod.sales.shop.orders'
    : '/profile?tab=2#session';
}

/** Brings the app to where the fault strikes. */
export async function reachState(state: State, world: World): Promise<void> {
  if (state === 'signed out') return;
  const { page } = world;
  await open(world, world.wanted);
  await signInButton(page).click();
  if (state === 'at the callback') {
    await page.getByRole('heading', { name: 'Pick an account' }).waitFor();
    return;
  }
  await pickPerson(page, person);
  await accountMenu(page).waitFor();
  if (state === 'while typing') await type(world);
}

async function type(world: World): Promise<void> {
  world.typed = `Typed ${crypto.randomUUID()}`;
  await world.page.getByRole('button', { name: 'Edit description' }).first().click();
  await world.page.getByRole('textbox', { name: 'Description', exact: true }).fill(world.typed);
}

/** What people do next in that state, if the fault does not say otherwise. */
export async function actIn(state: State, world: World): Promise<void> {
  switch (state) {
    case 'signed out':
      return open(world, world.wanted);
    case 'at the callback':
      return pickPerson(world.page, person);
    case 'signed in':
      world.wanted = '/explore';
      return clickUnlessGone(world.page.getByRole('link', { name: 'Explore', exact: true }));
    case 'while typing':
      return clickUnlessGone(world.page.getByRole('button', { name: 'Save', exact: true }));
  }
}

/** The page may have gone on by itself, before anybody could click. */
export async function clickUnlessGone(target: Locator): Promise<void> {
  await target.click({ timeout: 5_000 }).catch(() => {});
}

export async function open({ page, site }: World, address: string): Promise<void> {
  // A page that never finishes loading may be the fault itself.
  await page.goto(new URL(address, site.url).href, { waitUntil: 'commit' });
}
