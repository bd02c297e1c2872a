import { runSteps } from './steps/runSteps.ts';
import { summaryLine } from './steps/step.ts';
import { unitStep } from './steps/testSteps.ts';

/** `npm run test:unit`: the unit and component tests alone. @param args For Vitest. */
export async function run(args: readonly string[]): Promise<void> {
  const counts = await runSteps([[unitStep(args)]], 1, console.log);
  console.log(summaryLine(counts));
  process.exitCode = counts.failed === 0 ? 0 : 1;
}
