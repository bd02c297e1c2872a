import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfigFile } from '../../../scripts/site/readConfigFile.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'config-'));
});

afterEach(() => rm(root, { recursive: true }));

async function folder(name: string, changed: string): Promise<string> {
  const path = join(root, name, 'config.json');
  await mkdir(join(root, name));
  await writeFile(path, name);
  await utimes(path, new Date(changed), new Date(changed));
  return join(root, name);
}

test('the file that was edited last counts', async () => {
  const older = await folder('older', '2026-01-01');
  const newer = await folder('newer', '2026-01-02');

  expect(await readConfigFile([older, newer])).toBe('newer');
  expect(await readConfigFile([newer, older])).toBe('newer');
});

test('a folder without the file does not count', async () => {
  expect(await readConfigFile([root, await folder('there', '2026-01-01')])).toBe('there');
  expect(await readConfigFile([root])).toBe('{}');
});
