import * as v from 'valibot';
import type { Counts } from './step.ts';

const vitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  testResults: v.array(
    v.object({ status: v.string(), assertionResults: v.array(v.object({ status: v.string() })) }),
  ),
});

/** @param report What Vitest's `json` reporter wrote, parsed; undefined when it wrote nothing. */
export function countVitest(report: unknown, exitCode: number): Counts {
  const parsed = v.safeParse(vitestReport, report);
  if (!parsed.success) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = parsed.output;
  return settle(
    { passed: numPassedTests, failed: numFailedTests + brokenFiles(testResults) },
    exitCode,
  );
}

/** Files that failed as a whole, so that none of their tests is counted as failed. */
function brokenFiles(files: v.InferOutput<typeof vitestReport>['testResults']): number {
  return files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
}

const playwrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
});

/** @param report What Playwright's `json` reporter wrote, parsed; a flaky test counts as failed. */
export function countPlaywright(report: unknown, exitCode: number): Counts {
  const parsed = v.safeParse(playwrightReport, report);
  if (!parsed.success) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = parsed.output.stats;
  return settle({ passed: expected, failed: unexpected + flaky }, exitCode);
}

/** A run that found no test, or failed beside its tests, did not do its job. */
function settle({ passed, failed }: Counts, exitCode: number): Counts {
  const isFaultUncounted = failed === 0 && (passed === 0 || exitCode !== 0);
  return { passed, failed: isFaultUncounted ? 1 : failed };
}
