import { readSiteFiles } from '../../deploy/siteFiles.ts';
import { listen } from '../../local/listen.ts';
import { createSite } from './createSite.ts';
import type { Env } from './env.ts';
import type { Plan } from './readPlan.ts';
import { startBackend } from './startBackend.ts';

export interface LocalSite {
  readonly plan: Plan;
  /** Resolves when all servers have stopped. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the production build behind the production headers, with the local servers.
 * @param outDir Holds the build, made for the base that `env` names.
 * @param readFile Reads `config.json` anew each time.
 */
export async function startLocalSite(
  env: Env,
  outDir: string,
  readFile: () => Promise<string>,
): Promise<LocalSite> {
  const files = await readSiteFiles(outDir);
  const backend = await startBackend(env, readFile);
  const { plan, api, serverPaths, config } = backend;
  const site = createSite({ files, base: plan.base, api, serverPaths, config, env });
  const app = await listen(site, { port: plan.ports.app.number, keepAlive: true });
  const close = async () => {
    await Promise.all([app.close(), backend.close()]);
  };
  return { plan, close };
}
