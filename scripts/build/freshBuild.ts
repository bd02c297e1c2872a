import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runBuild } from './runBuild.ts';

/** What a build is made of. */
const sources: readonly string[] = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'scripts/build.ts',
  'scripts/build',
  'scripts/site/env.ts',
  'deploy',
  'package.json',
  'package-lock.json',
];

/**
 * The build that tests run against: always of what is in the tree, made again only when that has
 * changed, and apart from `dist/`, which belongs to whoever made it.
 * @returns Its folder.
 */
export async function freshBuild(base: string): Promise<string> {
  const outDir = buildFolder(base);
  const marker = `${outDir}.sources`;
  const hash = await hashOf(sources);
  if ((await readFile(marker, 'utf8').catch(() => '')) === hash) return outDir;
  await runBuild(base, ['--out-dir', outDir, '--no-env-files']);
  await writeFile(marker, hash);
  return outDir;
}

/** Where `freshBuild` puts the build for a base. */
export function buildFolder(base: string): string {
  return `.cache/build/${base.slice(1, -1).replaceAll('/', '-') || 'root'}`;
}

async function hashOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of (await Promise.all(paths.map(filesBelow))).flat()) {
    hash
      .update(`${path}\0`)
      .update(await readFile(path))
      .update('\0');
  }
  return hash.digest('hex');
}

async function filesBelow(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  const files = entries.filter((entry) => entry.isFile());
  return files.map((file) => join(file.parentPath, file.name)).sort();
}
