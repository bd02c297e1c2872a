import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';

/** Writes the licenses of all packages that the build holds to `third-party-licenses.txt`. */
export function licensesPlugin(): Plugin {
  return {
    name: 'licenses',
    apply: 'build',
    generateBundle: {
      handler: async function (_, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const folders = chunks.flatMap(({ moduleIds }) => moduleIds).map(packageFolder);
        const packages = [...new Set(folders)].filter((folder) => folder !== null).sort();
        const notices = await Promise.all(packages.map(readNotice));
        const source = [introduction, ...notices].join(`\n${'-'.repeat(80)}\n\n`);
        this.emitFile({ type: 'asset', fileName: 'third-party-licenses.txt', source });
      },
    },
  };
}

const introduction = 'This app holds code of these packages, under their own licenses.\n';

/** Where the package of a module lies; null for a module of this project. */
export function packageFolder(moduleId: string): string | null {
  // What the tools add themselves has no path.
  const [, tool] = /^\0(vite|rolldown)\//.exec(moduleId) ?? [];
  if (tool !== undefined) return `node_modules/${tool}`;
  return (
    /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(
      moduleId.replaceAll('\\', '/').replace('\0', ''),
    )?.[0] ?? null
  );
}

const manifest = v.object({
  name: v.string(),
  version: v.string(),
  license: v.string(),
  author: v.optional(v.union([v.string(), v.object({ name: v.string() })])),
});

/** @throws {Error} when the package says nowhere under which license it is. */
export async function readNotice(folder: string): Promise<string> {
  const parsed = v.safeParse(
    manifest,
    JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')),
  );
  if (!parsed.success) throw new Error(`${folder}/package.json names no license.`);
  const { name, version, license, author } = parsed.output;
  const by = typeof author === 'object' ? author.name : author;
  const heading = `${name} ${version}, ${license}${by ? `, by ${by}` : ''}`;
  const texts = await licenseTexts(folder);
  return [heading, ...texts].map((text) => `${text.trim()}\n`).join('\n');
}

async function licenseTexts(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) =>
    /^(licen[cs]e|copying|notice)/i.test(name),
  );
  return Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')));
}
