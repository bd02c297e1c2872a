import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtFor } from '../../../scripts/build/buildSite.ts';
import { compressFiles } from '../../../scripts/build/compressFiles.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-'));
});

afterEach(() => rm(folder, { recursive: true }));

test.each([
  ['/', '<script>x</script><script type="module" crossorigin src="/assets/index-1.js"></script>'],
  ['/a/b/', '<link rel="stylesheet" href="/a/b/assets/index-1.css">'],
])('a build for %s is recognised by the addresses in its page', async (base, html) => {
  await writeFile(join(folder, 'index.html'), html);

  expect(await builtFor(folder)).toBe(base);
});

test('where nothing was built there is no base', async () => {
  expect(await builtFor(folder)).toBeNull();
});

test('compressed copies hold what the file holds', async () => {
  const text = 'const answer = 42;'.repeat(100);
  await writeFile(join(folder, 'index-1.js'), text);

  await compressFiles(folder);

  expect(String(brotliDecompressSync(await readFile(join(folder, 'index-1.js.br'))))).toBe(text);
  expect(String(gunzipSync(await readFile(join(folder, 'index-1.js.gz'))))).toBe(text);
});

test('small files, pictures and the editable config.json have no compressed copy', async () => {
  for (const name of ['config.json', 'logo.png']) {
    await writeFile(join(folder, name), 'x'.repeat(5_000));
  }
  await writeFile(join(folder, 'small.js'), 'x');

  await compressFiles(folder);

  expect((await readdir(folder)).sort()).toEqual(['config.json', 'logo.png', 'small.js']);
});
