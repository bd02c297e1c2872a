import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** A file of the build with its compressed copies, in memory. */
export interface SiteFile {
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** `br` and `gzip`, as far as the build made them. */
  readonly encoded: ReadonlyMap<Encoding, Uint8Array<ArrayBuffer>>;
}

/** In the order in which they are preferred. */
export const encodings = ['br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/** The ending of a file's compressed copy: `index.html.br`. */
export const encodingSuffix: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

/** Paths below the base (`/index.html`, `/assets/…`) and what lies there. */
export type SiteFiles = ReadonlyMap<string, SiteFile>;

/** Reads a build whole: a request can then only ever reach what was found here. */
export async function readSiteFiles(folder: string): Promise<SiteFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const bodies = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    bodies.set(toUrlPath(relative(folder, path)), new Uint8Array(await readFile(path)));
  }
  return new Map(
    [...bodies]
      .filter(([path]) => isPublic(path))
      .map(([path, body]) => [path, toFile(path, body, bodies)]),
  );
}

function toFile(
  path: string,
  body: Uint8Array<ArrayBuffer>,
  bodies: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): SiteFile {
  const encoded = new Map<Encoding, Uint8Array<ArrayBuffer>>();
  for (const encoding of encodings) {
    const copy = bodies.get(path + encodingSuffix[encoding]);
    if (copy !== undefined) encoded.set(encoding, copy);
  }
  return { contentType: contentTypes[extname(path)] ?? 'application/octet-stream', body, encoded };
}

function toUrlPath(path: string): string {
  return `/${path.split(sep).join('/')}`;
}

/** Neither hidden files nor the compressed copies have an address of their own. */
function isPublic(path: string): boolean {
  const isHidden = path.split('/').some((segment) => segment.startsWith('.'));
  const isCopy = Object.values(encodingSuffix).some((suffix) => path.endsWith(suffix));
  return !isHidden && !isCopy;
}

/** By a file's ending. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
