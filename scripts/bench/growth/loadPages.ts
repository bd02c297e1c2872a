import type { Browser } from '@playwright/test';
import { openTab } from '../signIn/openTab.ts';
import { signIn } from '../signIn/visits.ts';
import { median } from '../statistics.ts';
import type { Growth } from './growthTable.ts';
import { type PageCost, pageCost } from './pageCost.ts';

/** A page whose contents are of some size. */
export interface SizedPage {
  readonly count: number;
  /** Of the app, with a slash at its end. */
  readonly url: string;
  /** Below it. */
  readonly path: string;
  /** Matches what the answer brings. */
  readonly data: string;
}

/** Loads the pages one after the other, round by round; `ms` is from the answer to its paint. */
export async function loadPages(
  browser: Browser,
  pages: readonly SizedPage[],
  rounds: number,
): Promise<readonly Growth[]> {
  const loaders = await Promise.all(pages.map((page) => createLoader(browser, page)));
  const costs = loaders.map(() => [] as (PageCost & { ms: number })[]);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, loader] of loaders.entries()) {
      const cost = await loader.load();
      if (round > 0) costs[index]?.push(cost);
    }
  }
  await Promise.all(loaders.map((loader) => loader.close()));
  return pages.map(({ count }, index) => summarize(count, costs[index] ?? []));
}

async function createLoader(browser: Browser, { url, path, data }: SizedPage) {
  const context = await browser.newContext();
  const tab = await openTab(context, { url, data });
  await signIn(tab, url + path);
  const load = async () => {
    const shown = tab.next('data');
    await tab.page.goto(url + path, { waitUntil: 'networkidle' });
    const at = await shown;
    const cost = await pageCost(tab, at);
    return { ...cost, ms: at - cost.answeredAt };
  };
  return { load, close: () => context.close() };
}

function summarize(count: number, costs: readonly (PageCost & { ms: number })[]): Growth {
  const middle = (quantity: 'ms' | 'requests' | 'nodes' | 'heap') =>
    median(costs.map((cost) => cost[quantity]));
  return {
    count,
    ms: middle('ms'),
    requests: middle('requests'),
    nodes: middle('nodes'),
    heap: middle('heap'),
  };
}
