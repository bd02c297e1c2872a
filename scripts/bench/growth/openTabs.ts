import type { Browser } from '@playwright/test';
import { openTab } from '../signIn/openTab.ts';
import { signIn } from '../signIn/visits.ts';
import type { Growth } from './growthTable.ts';
import { pageCost } from './pageCost.ts';

/**
 * Opens tab after tab in one browser. Each but the first is signed in by the authority's session,
 * without a prompt; `ms` is from opening it to its first data, on both sides of that visit. Earlier
 * tabs run at full speed, as tabs in the background do while nothing happens in them.
 * @param counts Numbers of tabs at which the newest is measured, ascending.
 */
export async function openTabs(
  browser: Browser,
  url: string,
  counts: readonly number[],
): Promise<readonly Growth[]> {
  const context = await browser.newContext();
  const address = `${url}explore?q=orders`;
  const options = { url, data: 'a[data-result]' };
  await signIn(await openTab(context, options), address);
  const rows: Growth[] = [];
  for (let count = 2; count <= Math.max(...counts); count++) {
    const tab = await openTab(context, { ...options, clicksAtOnce: true });
    const [leaving, shown] = [tab.next('leaving'), tab.next('data')];
    await tab.page.goto(address, { waitUntil: 'commit' });
    const at = await shown;
    const ms = (await leaving) + at;
    await tab.page.waitForLoadState('networkidle');
    const { requests, nodes, heap } = await pageCost(tab, at);
    await tab.session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    if (counts.includes(count)) rows.push({ count, ms, requests, nodes, heap });
  }
  await context.close();
  return rows;
}
