import type { Browser, Page } from '@playwright/test';
import type { BenchedApp } from './apps.ts';
import { type BenchTab, openTab } from './openTab.ts';

/** What is measured of every app, ms. */
export const measures = ['landing', 'first click', 'return', 'reload', 'hurried return'] as const;
export type Measure = (typeof measures)[number];

export type Times = Readonly<Record<Measure, number>>;

/** Somebody who clicks at once, then somebody who looks first; both have never been here. */
export async function visit(browser: Browser, app: BenchedApp): Promise<Times> {
  return { ...(await visitInAHurry(browser, app)), ...(await visitAtEase(browser, app)) };
}

async function visitInAHurry(browser: Browser, app: BenchedApp) {
  const context = await browser.newContext();
  const { page, next } = await openTab(context, { ...app, clicksAtOnce: true });
  const [landing, leaving] = [next('landing'), next('leaving')];
  await page.goto(app.url, { waitUntil: 'commit' });
  const times = { landing: await landing, 'first click': await leaving };
  const data = next('data');
  await pickPerson(page);
  const back = { 'hurried return': await data };
  await context.close();
  return { ...times, ...back };
}

async function visitAtEase(browser: Browser, app: BenchedApp) {
  const context = await browser.newContext();
  const tab = await openTab(context, app);
  const back = await signIn(tab, app.url);
  await tab.page.waitForLoadState('networkidle');
  const reload = tab.next('data');
  await tab.page.reload({ waitUntil: 'commit' });
  const times = { return: back, reload: await reload };
  await context.close();
  return times;
}

/**
 * Signs in at an address of an app, at a person's pace: what the page loads is there at the click.
 * @returns Ms from the start of the navigation that the authority ends to the first data.
 */
export async function signIn({ page, next }: BenchTab, address: string): Promise<number> {
  const landing = next('landing');
  await page.goto(address, { waitUntil: 'networkidle' });
  await landing;
  await page.getByRole('button', { name: 'Sign in with Microsoft' }).click();
  const data = next('data');
  await pickPerson(page);
  return await data;
}

async function pickPerson(page: Page): Promise<void> {
  const person = page.getByRole('button', { name: 'Ada Lovelace', exact: true });
  await person.click({ noWaitAfter: true });
}
