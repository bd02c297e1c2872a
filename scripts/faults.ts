import { writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { allFaults } from '../tests/faults/allFaults.ts';
import type { Outcome, Row } from '../tests/faults/fault.ts';
import { rowsOf } from '../tests/faults/fault.ts';
import { faultsPage, summaryLine, tell } from '../tests/faults/report.ts';
import { runRow } from '../tests/faults/runRow.ts';
import { startTestSite } from '../tests/support/browser/startTestSite.ts';
import { ensureChromium } from './browser/ensureChromium.ts';
import { freshBuild } from './build/freshBuild.ts';

/** More than there are cores: a row mostly waits. */
const lanes = 3;

/**
 * `npm run test:faults`: drives the app through every fault and prints what came of it.
 * @param args `--write` puts the table into docs/faults.md; anything else picks rows by a part of
 * a fault's id or the state.
 */
export async function run(args: readonly string[]): Promise<void> {
  await freshBuild('/');
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const rows = rowsOf(allFaults).filter(
    ({ fault, state }) =>
      wanted.length === 0 || wanted.some((part) => `${fault.id} ${state}`.includes(part)),
  );
  const outcomes = await runAll(rows);
  if (args.includes('--write')) await writeFile('docs/faults.md', faultsPage(outcomes));
  console.log(summaryLine(outcomes));
  const isBad = outcomes.some(({ stranded, leaks }) => stranded !== null || leaks.length > 0);
  process.exitCode = isBad || outcomes.length === 0 ? 1 : 0;
}

/** In the order of the rows, printed as they end. */
async function runAll(rows: readonly Row[]): Promise<readonly Outcome[]> {
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
  await browser.close();
  return outcomes;
}
