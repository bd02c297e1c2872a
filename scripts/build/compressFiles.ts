import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Encoding, encodingSuffix } from '../../deploy/siteFiles.ts';

/** Below this a compressed copy saves nothing that a packet would notice. */
const smallestSize = 1_000;

const compressible: readonly string[] = [
  '.css',
  '.html',
  '.js',
  '.json',
  '.svg',
  '.txt',
  '.webmanifest',
];

const compress: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
};

/** Writes `<file>.br` and `<file>.gz` once, at their smallest, so that servers need only send them. */
export async function compressFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && isStable(entry.name));
  await Promise.all(files.map((file) => compressFile(join(file.parentPath, file.name))));
}

/** `config.json` is edited in place after the build: a compressed copy would answer the old one. */
function isStable(name: string): boolean {
  return compressible.includes(extname(name)) && name !== 'config.json';
}

async function compressFile(path: string): Promise<void> {
  const body = await readFile(path);
  if (body.length < smallestSize) return;
  await writeFile(path + encodingSuffix.br, await compress.br(body));
  await writeFile(path + encodingSuffix.gzip, await compress.gzip(body));
}
