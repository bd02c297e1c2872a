import { writeFile } from 'node:fs/promises';
import { allFaults } from '../tests/faults/allFaults.ts';
import { isBad, rowsOf } from '../tests/faults/fault.ts';
import { faultsPage, summaryLine } from '../tests/faults/report.ts';
import { runFaults } from './faults/runFaults.ts';

/**
 * `npm run test:faults`: drives the app through every fault and prints what came of it.
 * @param args `--write` puts the table into docs/faults.md; anything else picks rows by a part of
 * a fault's id or the state.
 */
export async function run(args: readonly string[]): Promise<void> {
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const rows = rowsOf(allFaults).filter(
    ({ fault, state }) =>
      wanted.length === 0 || wanted.some((part) => `${fault.id} ${state}`.includes(part)),
  );
  const outcomes = await runFaults(rows);
  if (args.includes('--write')) await writeFile('docs/faults.md', faultsPage(outcomes));
  console.log(summaryLine(outcomes));
  process.exitCode = outcomes.some(isBad) || outcomes.length === 0 ? 1 : 0;
}
