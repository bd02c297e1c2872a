import type { Counts, Outcome, Step } from './step.ts';

/**
 * Runs groups of steps one after the other, the steps of a group side by side on `lanes` lanes.
 * A failure stops nothing: one run tells all that is wrong.
 * @param print Takes whole lines.
 */
export async function runSteps(
  groups: readonly (readonly Step[])[],
  lanes: number,
  print: (text: string) => void,
): Promise<Counts> {
  let total: Counts = { passed: 0, failed: 0 };
  for (const group of groups) {
    const waiting = [...group];
    const lane = async () => {
      for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
        const counts = await runStep(step, print);
        total = add(total, counts);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }
  return total;
}

async function runStep(step: Step, print: (text: string) => void): Promise<Counts> {
  print(`… ${step.name}`);
  const start = performance.now();
  const outcome = await step.run().catch(crashed);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const mark = outcome.failed === 0 ? '✓' : '✗';
  print(`${mark} ${step.name}: ${tell(outcome)} (${seconds} s)`);
  if (outcome.failed > 0 && outcome.output.trim() !== '') print(indent(outcome.output.trim()));
  return outcome;
}

function crashed(error: unknown): Outcome {
  const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { passed: 0, failed: 1, output };
}

function tell({ passed, failed }: Counts): string {
  if (passed + failed === 1) return failed === 0 ? 'passed' : 'failed';
  return failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}

function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}
