import { chromium } from '@playwright/test';
import { isBad, type Outcome, type Row } from '../../tests/faults/fault.ts';
import { tell } from '../../tests/faults/report.ts';
import { runRow } from '../../tests/faults/runRow.ts';
import { startTestSite } from '../../tests/support/browser/startTestSite.ts';
import { ensureChromium } from '../browser/ensureChromium.ts';
import { freshBuild } from '../build/freshBuild.ts';

/** More than there are cores: a row mostly waits. */
const lanes = 3;

/**
 * Tries every row in a real browser, printed as it ends. What went wrong beside other rows is tried
 * once more by itself, since a crowded machine can be too slow for a person's patience; a secret
 * that got out stays out.
 * @returns In the order of the rows.
 */
export async function runFaults(rows: readonly Row[]): Promise<readonly Outcome[]> {
  await freshBuild('/');
  const waiting = [...rows.entries()];
  const outcomes: Outcome[] = [];
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args });
  const lane = async () => {
    const site = await startTestSite();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, row] = next;
      const outcome = await runRow(row, browser, site);
      outcomes[index] = outcome;
      console.log(tell(outcome));
    }
    await site.close();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const site = await startTestSite();
  for (const [index, outcome] of outcomes.entries()) {
    if (!isBad(outcome) || outcome.leaks.length > 0) continue;
    console.log('once more, alone:');
    const alone = await runRow(outcome, browser, site);
    outcomes[index] = alone;
    console.log(tell(alone));
  }
  await site.close();
  await browser.close();
  return outcomes;
}
