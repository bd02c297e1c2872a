import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchNginx, run } from './launchNginx.ts';

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
  const stop = await launchNginx(folder, `http://127.0.0.1:${port}/.health`);
  return {
    accessLog: () => readFile(log, 'utf8'),
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}
