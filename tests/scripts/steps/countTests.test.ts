import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../../scripts/steps/countTests.ts';

function vitest(passed: number, failed: number, ...files: [status: string, ...tests: string[]][]) {
  return {
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: files.map(([status, ...tests]) => ({
      status,
      assertionResults: tests.map((result) => ({ status: result })),
    })),
  };
}

function playwright(expected: number, unexpected = 0, flaky = 0) {
  return { stats: { expected, unexpected, flaky, skipped: 0 } };
}

const failedOnce = vitest(2, 1, ['passed', 'passed'], ['failed', 'passed', 'failed']);

test.each([
  ['all passed', vitest(2, 0, ['passed', 'passed', 'passed']), 0, { passed: 2, failed: 0 }],
  ['one failed', failedOnce, 1, { passed: 2, failed: 1 }],
  [
    'a file did not load',
    vitest(1, 0, ['passed', 'passed'], ['failed']),
    1,
    { passed: 1, failed: 1 },
  ],
  ['an error outside of tests', vitest(1, 0, ['passed', 'passed']), 1, { passed: 1, failed: 1 }],
  ['no test was found', vitest(0, 0), 0, { passed: 0, failed: 1 }],
  ['no report was written', undefined, 0, { passed: 0, failed: 1 }],
])("Vitest's report when %s", (_, report, exitCode, expected) => {
  expect(countVitest(report, exitCode)).toEqual(expected);
});

test.each([
  ['all passed', playwright(3), 0, { passed: 3, failed: 0 }],
  ['one failed', playwright(3, 1), 1, { passed: 3, failed: 1 }],
  ['one passed on a second try', playwright(3, 0, 1), 0, { passed: 3, failed: 1 }],
  ['the set-up failed', playwright(0), 1, { passed: 0, failed: 1 }],
  ['an error outside of tests', playwright(3), 1, { passed: 3, failed: 1 }],
  ['no test was found', playwright(0), 0, { passed: 0, failed: 1 }],
  ['no report was written', undefined, 1, { passed: 0, failed: 1 }],
])("Playwright's report when %s", (_, report, exitCode, expected) => {
  expect(countPlaywright(report, exitCode)).toEqual(expected);
});
