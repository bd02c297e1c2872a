import { expect, test } from 'vitest';
import { runSteps } from '../../../scripts/steps/runSteps.ts';
import { type Outcome, type Step, summaryLine } from '../../../scripts/steps/step.ts';

function step(name: string, outcome: Partial<Outcome>): Step {
  return { name, run: async () => ({ passed: 0, failed: 0, output: '', ...outcome }) };
}

function print(): ((text: string) => void) & { text: () => string } {
  const lines: string[] = [];
  return Object.assign((line: string) => void lines.push(line), { text: () => lines.join('\n') });
}

test('the counts of all steps are added', async () => {
  const groups = [
    [step('a', { passed: 1 }), step('b', { passed: 40, failed: 2 })],
    [step('c', { failed: 1 })],
  ];

  expect(await runSteps(groups, 2, print())).toEqual({ passed: 41, failed: 3 });
});

test('a step that crashes counts as failed, tells why, and stops nothing', async () => {
  const out = print();
  const crash: Step = { name: 'a', run: () => Promise.reject(new Error('no Chromium')) };

  const counts = await runSteps([[crash], [step('b', { passed: 1 })]], 1, out);

  expect(counts).toEqual({ passed: 1, failed: 1 });
  expect(out.text()).toContain('✗ a: failed');
  expect(out.text()).toContain('no Chromium');
});

test('only a failing step shows its output', async () => {
  const out = print();

  await runSteps(
    [[step('a', { passed: 1, output: 'fine' }), step('b', { failed: 1, output: 'why' })]],
    1,
    out,
  );

  expect(out.text()).not.toContain('fine');
  expect(out.text()).toContain('    why');
});

test('steps of a group run side by side on the lanes there are, groups one after the other', async () => {
  let running = 0;
  const seen: string[] = [];
  const slow = (name: string): Step => ({
    name,
    run: async () => {
      running += 1;
      seen.push(`${name}${running}`);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return { passed: 1, failed: 0, output: '' };
    },
  });

  await runSteps([['a', 'b', 'c'].map(slow), [slow('d')]], 2, print());

  expect(seen).toEqual(['a1', 'b2', 'c2', 'd1']);
});

test('the last line is what .ci/run reads', () => {
  expect(summaryLine({ passed: 12, failed: 3 })).toBe('12 passed, 3 failed');
});
