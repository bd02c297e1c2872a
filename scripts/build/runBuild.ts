import { CommandError } from '../site/CommandError.ts';
import { runProcess } from '../steps/runTool.ts';

/**
 * Runs `npm run build` as a process of its own: a build reads and sets `NODE_ENV`, which must not
 * reach the tests or servers of the process that asks for it.
 * @throws {CommandError} with all that the build said.
 */
export async function runBuild(base: string, args: readonly string[] = []): Promise<void> {
  const { exitCode, output } = await runProcess(
    process.execPath,
    ['scripts/run.js', 'build', ...args],
    { env: { BASE_PATH: base } },
  );
  if (exitCode !== 0) throw new CommandError(`The build failed.\n${output.trim()}`);
}
