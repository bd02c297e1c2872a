import { runDoctor } from './doctor/runDoctor.ts';
import { showProgress } from './doctor/showProgress.ts';

/** `npm run doctor -- <server URL> [--app <URL>] [--json]`: 0 all well, 1 a check failed, 2 could not run. */
export async function run(args: readonly string[]): Promise<void> {
  const { stdout, stderr, env } = process;
  process.exitCode = await runDoctor(args, {
    fetch,
    isColored: stdout.isTTY === true && !env['NO_COLOR'],
    print: (text) => stdout.write(text),
    complain: (text) => stderr.write(text),
    wait: showProgress(stderr),
  });
}
