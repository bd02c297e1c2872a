import { chromium } from '@playwright/test';
import type { Outcome, Row } from '../../tests/faults/fault.ts';
import { tell } from '../../tests/faults/report.ts';
import { runRow } from '../../tests/faults/runRow.ts';
import { startTestSite } from '../../tests/support/browser/startTestSite.ts';
import { ensureChromium } from '../browser/ensureChromium.ts';
import { freshBuild } from '../build/freshBuild.ts';

/** On two cores: a row waits a third of its time for what stays as it is. */
const lanes = 4;

/** Tries every row in a real browser, printed as it ends. @returns In the order of the rows. */
export async function runFaults(rows: readonly Row[]): Promise<readonly Outcome[]> {
  await freshBuild('/');
  const waiting = [...rows.entries()];
  const outcomes: Outcome[] = [];
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args });
  const lane = async () => {
    const site = await startTestSite();
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, row] = next;
        const outcome = await runRow(row, browser, site);
        outcomes[index] = outcome;
        console.log(tell(outcome));
      }
    } finally {
      await site.close();
    }
  };
  const running = Array.from({ length: lanes }, lane);
  try {
    await Promise.all(running);
  } finally {
    waiting.length = 0;
    await browser.close();
    // Where one lane fails, the others still have a site to close.
    await Promise.allSettled(running);
  }
  return outcomes;
}
