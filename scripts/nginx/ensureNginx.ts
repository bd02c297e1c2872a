import { existsSync } from 'node:fs';
import { CommandError } from '../site/CommandError.ts';
import { installDebianPackages } from '../steps/installDebianPackages.ts';
import { runProcess } from '../steps/runTool.ts';

/** Sends what the build has compressed by brotli; Debian's nginx has it as a module. */
export const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/**
 * An nginx that runs: `NGINX_PATH`, one on the path, else Debian's package; with the module for
 * brotli where that can be had.
 * @throws {CommandError} saying what was tried and the way out.
 */
export async function ensureNginx(): Promise<string> {
  const path = process.env['NGINX_PATH'] || 'nginx';
  if ((await runs(path)) && existsSync(brotliModule)) return path;
  const packages = ['nginx', 'libnginx-mod-http-brotli-static'];
  console.log(`Trying Debian's packages ${packages.join(' and ')}.`);
  const tried = await installDebianPackages(packages).catch(String);
  if (await runs(path)) return path;
  throw new CommandError(
    `No nginx could be had. Install one, or set NGINX_PATH to its executable. Tried Debian's package:\n${tried.trim()}`,
  );
}

async function runs(path: string): Promise<boolean> {
  const run = await runProcess(path, ['-v']).catch(() => null);
  return run?.exitCode === 0;
}
