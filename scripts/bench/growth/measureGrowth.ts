import type { Browser } from '@playwright/test';
import type { Bar } from '../bars.ts';
import type { Findings } from '../part.ts';
import { callTogether } from './callTogether.ts';
import { type Growth, growthTable } from './growthTable.ts';
import { loadPages } from './loadPages.ts';
import { openTabs } from './openTabs.ts';
import { startCatalogs } from './startCatalogs.ts';

const tableCounts = [5_000, 50_000, 200_000] as const;
/** By the number of their columns. */
const tables: readonly (readonly [columns: number, fqn: string])[] = [
  [10, 'postgres_core.shop.people.refunds_current'],
  [200, 'postgres_core.shop.edge_cases.wide_200'],
  [2_000, 'postgres_core.shop.edge_cases.wide_2000'],
];
const tabCounts = [2, 5, 10, 20] as const;
const callCounts = [1, 10, 100, 1_000] as const;

/** What grows with the catalogue, a table, the tabs and the calls, and what does not. */
export async function measureGrowth(browser: Browser, rounds: number): Promise<Findings> {
  const catalogs = await startCatalogs(tableCounts);
  try {
    const url = catalogs.at(tableCounts[0]);
    const explore = await loadPages(
      browser,
      tableCounts.map((count) => ({
        count,
        url: catalogs.at(count),
        path: 'explore?q=orders',
        data: 'a[data-result]',
      })),
      rounds,
    );
    const table = await loadPages(
      browser,
      tables.map(([count, fqn]) => ({
        count,
        url,
        path: `table/${encodeURIComponent(fqn)}`,
        data: 'main table tbody tr',
      })),
      rounds,
    );
    const tabs = await openTabs(browser, url, tabCounts);
    const calls = await callTogether(browser, callCounts);
    return {
      title: `Growth: from the answer's last byte to its paint, median of ${rounds}`,
      text: [
        growthTable('explore: tables in the catalog', explore),
        growthTable('a table: its columns', table),
        growthTable('tabs: the newest, from opening to data', tabs),
        growthTable('calls at once, full speed', calls),
      ].join('\n\n'),
      data: { explore, table, tabs, calls },
      bars: exploreBars(explore),
    };
  } finally {
    await catalogs.close();
  }
}

function exploreBars(rows: readonly Growth[]): readonly Bar[] {
  const [least, most] = [rows.at(0), rows.at(-1)];
  if (!least || !most) return [];
  const bar = (name: string, value: number): Bar => ({
    name: `explore at 200,000 tables, ${name} of that at 5,000`,
    value,
    most: 1.2,
  });
  return [
    bar('work', most.ms / least.ms),
    bar('DOM nodes', (most.nodes ?? 0) / (least.nodes ?? 0)),
    bar('heap', most.heap / least.heap),
  ];
}
