import { runTool } from './runTool.ts';
import type { Outcome, Step } from './step.ts';

/** A step that is one command of a tool: it counts one, and its exit code decides. */
export function toolStep(
  name: string,
  ...commands: readonly (readonly [string, ...string[]])[]
): Step {
  return { name, run: () => runAll(commands) };
}

async function runAll(commands: readonly (readonly [string, ...string[]])[]): Promise<Outcome> {
  const outputs: string[] = [];
  let failed = 0;
  for (const [tool, ...args] of commands) {
    const { exitCode, output } = await runTool(tool, args);
    outputs.push(output);
    if (exitCode !== 0) failed = 1;
  }
  return { passed: 1 - failed, failed, output: outputs.join('') };
}
