import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { nginxTemplate } from '../../deploy/nginx/nginxTemplate.ts';
import { compressFiles } from './compressFiles.ts';

export interface BuildOptions {
  /** Begins and ends with a slash. */
  readonly base: string;
  readonly outDir: string;
  /** Whether `.env` files count; tests want the app as it is cloned. */
  readonly usesEnvFiles: boolean;
}

/**
 * Makes the production build, with compressed copies beside the files, and what nginx needs to know
 * of it: `.nginx.conf.template`, which no server answers.
 */
export async function buildSite({ base, outDir, usesEnvFiles }: BuildOptions): Promise<void> {
  await build({
    base,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
    ...(usesEnvFiles ? {} : { envDir: false }),
  });
  await compressFiles(outDir);
  const html = await readFile(join(outDir, 'index.html'), 'utf8');
  await writeFile(join(outDir, '.nginx.conf.template'), await nginxTemplate(html, base));
}

/** The base that the build in `outDir` was made for; null when there is no build. */
export async function builtFor(outDir: string): Promise<string | null> {
  const html = await readFile(join(outDir, 'index.html'), 'utf8').catch(() => '');
  return /\s(?:src|href)="([^"]*\/)assets\//.exec(html)?.[1] ?? null;
}
