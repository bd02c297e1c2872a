import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runProcess } from '../../../scripts/steps/runTool.ts';

export interface Nginx {
  /** What it has written about requests until now. */
  readonly accessLog: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/**
 * Configures nginx as a container does, with `deploy/configure.sh`, and starts it.
 * @param siteRoot The build.
 * @param env For the script.
 */
export async function startNginx(
  siteRoot: string,
  port: number,
  env: Readonly<Record<string, string>>,
): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const log = join(folder, 'access.log');
  await run('sh', ['deploy/configure.sh'], {
    SITE_ROOT: resolve(siteRoot),
    RUN_DIR: folder,
    LISTEN: `127.0.0.1:${port}`,
    ACCESS_LOG: log,
    ...env,
  });
  const program = process.env['NGINX_PATH'] || 'nginx';
  // Started by root it would read the build as nobody, who may not.
  const user = process.getuid?.() === 0 ? ['-g', 'user root;'] : [];
  const args = ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr', ...user];
  await run(program, [...args, '-t']);
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const exited = once(child, 'exit');
  await answers(`http://127.0.0.1:${port}/.health`);
  return {
    accessLog: () => readFile(log, 'utf8'),
    stop: async () => {
      child.kill();
      await exited;
      await rm(folder, { recursive: true });
    },
  };
}

async function run(program: string, args: readonly string[], env = {}): Promise<void> {
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
