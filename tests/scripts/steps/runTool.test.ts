import { expect, test } from 'vitest';
import { runProcess } from '../../../scripts/steps/runTool.ts';

test('a program is run to its end, and what it wrote and ended with are told', async () => {
  const script = 'console.log("out"); console.error("err"); process.exitCode = 3';

  const { exitCode, output } = await runProcess(process.execPath, ['-e', script]);

  expect(exitCode).toBe(3);
  expect(output).toContain('out\n');
  expect(output).toContain('err\n');
});

test('a program that is not there fails at once and leaves nothing to wait for', async () => {
  const before = timers();

  await expect(runProcess('no-such-program', [])).rejects.toThrow('ENOENT');

  expect(timers()).not.toBeGreaterThan(before);
});

/** What keeps a process from ending by itself. */
function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}
