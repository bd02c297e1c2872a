import type { Browser, Page } from '@playwright/test';
import { type Estimate, estimate } from '../statistics.ts';
import { table } from '../table.ts';
import type { BenchedApp } from './apps.ts';
import { openTab } from './openTab.ts';
import type { Painted } from './probe.ts';
import { signIn } from './visits.ts';

/** From the click on a search result to the table on screen, and from "back" to the results, ms. */
interface NavigationTimes {
  readonly table: readonly number[];
  readonly back: readonly number[];
}

/** Walks through our own pages: the peers have but one. */
export async function measureNavigation(browser: Browser, { url }: BenchedApp, rounds: number) {
  const context = await browser.newContext();
  const tab = await openTab(context, { url, data: 'a[data-result]' });
  const address = `${url}explore?q=orders&type=table`;
  await signIn(tab, address);
  const times = { table: [] as number[], back: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    // Loaded anew, so that no answer is remembered; each round another table.
    const results = tab.next('data');
    await tab.page.goto(address, { waitUntil: 'networkidle' });
    await results;
    const { toTable, back } = await walk(tab.page, round % 10);
    times.table.push(toTable);
    times.back.push(back);
  }
  await context.close();
  return { times, text: render(times) };
}

/** In the page: clicks a result, waits for the table's columns, goes back, waits for the results. */
function walk(page: Page, index: number): Promise<{ toTable: number; back: number }> {
  return page.evaluate(async (index) => {
    const painted: Painted = Reflect.get(window, 'painted');
    const clicked = performance.mark('bench:click').startTime;
    document.querySelectorAll<HTMLElement>('a[data-result]')[index]?.click();
    const shown = await painted('main table tbody tr');
    const left = performance.mark('bench:back').startTime;
    history.back();
    const returned = await painted('a[data-result]');
    return { toTable: shown - clicked, back: returned - left };
  }, index);
}

function render(times: NavigationTimes): string {
  const row = (name: string, { median, low, high }: Estimate) => [
    name,
    ...[median, low, high].map((ms) => String(Math.round(ms))),
  ];
  return table([
    ['navigate, ms (ours alone)', 'median', 'low', 'high'],
    row('search result to table', estimate(times.table)),
    row('and back', estimate(times.back)),
  ]);
}
