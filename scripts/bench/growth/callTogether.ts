import type { Browser } from '@playwright/test';
import { openBearerPage } from '../bearer/openBearerPage.ts';
import type { Growth } from './growthTable.ts';

/** Calls that start at the same moment, with a token that has to be renewed first. */
export interface Calls extends Growth {
  /** The same calls by a bare `fetch`, ms. */
  readonly plainMs: number;
  readonly renewals: number;
}

/** At full speed: the browser's own queue is what grows. */
export async function callTogether(
  browser: Browser,
  counts: readonly number[],
): Promise<readonly Calls[]> {
  const { page, call, close } = await openBearerPage(browser);
  const session = await page.context().newCDPSession(page);
  let requests = 0;
  page.on('request', (request) => {
    if (request.url().includes('?ours=')) requests++;
  });
  const rows: Calls[] = [];
  for (const count of counts) {
    requests = 0;
    const { ms, plainMs, renewals } = await call('together', count);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    rows.push({ count, ms, plainMs, renewals, requests, heap: usedSize });
  }
  await close();
  return rows;
}
