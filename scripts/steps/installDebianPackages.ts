import { runProcess } from './runTool.ts';

/** @returns What was said; whether they are there now is for the caller to see. */
export async function installDebianPackages(names: readonly string[]): Promise<string> {
  if (process.getuid?.() !== 0) return 'Not root.';
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await runProcess('apt-get', ['update', '-qq'], { env });
  const args = ['install', '-y', '--no-install-recommends', ...names];
  const install = await runProcess('apt-get', args, { env });
  return update.output + install.output;
}
