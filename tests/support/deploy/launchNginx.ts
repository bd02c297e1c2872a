import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { runProcess } from '../../../scripts/steps/runTool.ts';

/**
 * Checks `nginx.conf` of a folder, starts nginx with it and waits until it answers.
 * @param health An address that it answers with 200.
 * @returns what stops it.
 */
export async function launchNginx(folder: string, health: string): Promise<() => Promise<void>> {
  const program = process.env['NGINX_PATH'] || 'nginx';
  // Started by root it would read the build as nobody, who may not.
  const user = process.getuid?.() === 0 ? ['-g', 'user root;'] : [];
  const args = ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr', ...user];
  await run(program, [...args, '-t']);
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const exited = once(child, 'exit');
  await answers(health);
  return async () => {
    child.kill();
    await exited;
  };
}

/** @throws {Error} with what it said, when it fails. */
export async function run(program: string, args: readonly string[], env = {}): Promise<void> {
  const { exitCode, output } = await runProcess(program, args, { env });
  if (exitCode !== 0) throw new Error(`${program} ${args.join(' ')}: ${output}`);
}

/** nginx tells nobody when it listens. */
async function answers(url: string): Promise<void> {
  for (let attempt = 1; attempt <= 200; attempt += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await setTimeout(25);
  }
  throw new Error(`${url} does not answer.`);
}
