import type { Page } from '@playwright/test';
import { allowFreezing, freeze, thaw } from '../support/browser/freeze.ts';
import { noteWhatShows } from '../support/browser/noteWhatShows.ts';
import { accountMenu, signInButton, signOut } from '../support/browser/person.ts';
import { expect, test } from '../support/browser/test.ts';

const tabs = 20;
const data = 'ada@example.com';

test('C30, C31: a second after a sign-out none of 20 tabs is signed in, nor one that slept once it paints', async ({
  context,
  page,
  signIn,
}) => {
  test.setTimeout(240_000);
  await allowFreezing(context);
  await page.goto('/profile');
  await signIn('Ada Lovelace');
  await expect(page.getByText(data).first()).toBeVisible();
  const awake = await openTabs(page, tabs - 3);
  const [frozen, left] = await openTabs(page, 2);
  await freeze(frozen);
  await expect(frozen.getByText(data).first()).toBeHidden();
  await left.goto('about:blank');
  const ends = awake.map((tab) => tab.evaluate(whenGone, data));

  await signOut(page);

  const endedAt = Math.max(...(await Promise.all(ends)));
  const signedOutAt = await awake[0]?.evaluate(() => Number(localStorage['signedOutAt']));
  expect(endedAt - (signedOutAt ?? 0)).toBeLessThan(1_000);
  expect(await thaw(frozen, data)).toBe(false);
  await left.addInitScript(noteWhatShows, data);
  await left.goBack();
  for (const tab of [...awake, frozen, left]) await expect(signInButton(tab)).toBeVisible();
  expect(await left.evaluate(() => Reflect.get(window, 'hasShown'))).toBe(false);
});

/** More tabs on the same page; they come in without a click. */
async function openTabs<Count extends number>(first: Page, count: Count) {
  const opened: Page[] = [];
  for (let index = 0; index < count; index += 1) {
    const tab = await first.context().newPage();
    await tab.goto(first.url());
    await expect(accountMenu(tab)).toBeVisible();
    await expect(tab.getByText(data).first()).toBeVisible();
    opened.push(tab);
  }
  return opened as Count extends 2 ? [Page, Page] : Page[];
}

/** Runs in a page: resolves with the moment at which the text is on it no more. */
function whenGone(text: string): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.body.textContent.includes(text)) resolve(Date.now());
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
    look();
  });
}
