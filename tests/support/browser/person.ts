import { expect, type Locator, type Page } from '@playwright/test';

/** Signs in from any page that shows the button, up to where the authority sends the person. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign in with Microsoft' }).click();
  await pickPerson(page, name);
}

/** Chooses on the local provider's page "Pick an account". */
export async function pickPerson(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Pick an account' })).toBeVisible();
  await page.getByRole('button', { name, exact: true }).click();
}

/** The button that only a signed-in person has, once it does something: the app has come, then. */
export function accountMenu(page: Page, name = 'Ada Lovelace'): Locator {
  return page.getByRole('banner').getByRole('button', { name, exact: true, disabled: false });
}

export async function signOut(page: Page, name = 'Ada Lovelace'): Promise<void> {
  await accountMenu(page, name).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}

export function signInButton(page: Page): Locator {
  return page.getByRole('button', { name: 'Sign in with Microsoft' });
}
