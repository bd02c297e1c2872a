import type { BenchTab } from '../signIn/openTab.ts';

/** What a page holds once it is drawn. */
export interface PageCost {
  readonly nodes: number;
  /** Bytes of JavaScript, after a garbage collection. */
  readonly heap: number;
  /** Asked of the API by this page load. */
  readonly requests: number;
  /** When the last answer that was there before `at` had arrived whole, ms. */
  readonly answeredAt: number;
}

/** @param at When the data was on screen, ms from the start of the navigation. */
export async function pageCost({ page, session }: BenchTab, at: number): Promise<PageCost> {
  const inPage = await page.evaluate((at) => {
    const entries = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => new URL(name).pathname.startsWith('/api/'));
    const ends = entries.map(({ responseEnd }) => responseEnd).filter((end) => end <= at);
    const nodes = document.getElementsByTagName('*').length;
    return { nodes, requests: entries.length, answeredAt: Math.max(...ends) };
  }, at);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { ...inPage, heap: usedSize };
}
