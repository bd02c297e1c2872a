import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The text of the `config.json` that was changed last, `{}` when there is none. A build copies the
 * one in `public/` to `dist/`: whichever of the two a person edited last is what they mean.
 */
export async function readConfigFile(folders: readonly string[]): Promise<string> {
  const paths = folders.map((folder) => join(folder, 'config.json'));
  const times = await Promise.all(paths.map(changedAt));
  const newest = Math.max(...times);
  const path = newest === 0 ? undefined : paths[times.indexOf(newest)];
  return path === undefined ? '{}' : readFile(path, 'utf8');
}

/** Milliseconds since the epoch; 0 for a file that is not there. */
async function changedAt(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.mtimeMs ?? 0;
}
