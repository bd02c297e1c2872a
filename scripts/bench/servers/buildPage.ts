import { basename, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { compressFiles } from '../../build/compressFiles.ts';

/**
 * Builds a page of the bench as the app is built: minified, for the same browsers, compressed.
 * @param env What `import.meta.env` holds.
 * @returns The folder of the build.
 */
export async function buildPage(
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const outDir = resolve('.cache/bench', basename(folder));
  process.env['NODE_ENV'] = 'production'; // Whatever it was: nobody ships React's development build.
  await build({
    root: folder,
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    plugins: [react()],
    define: Object.fromEntries(
      Object.entries(env).map(([name, value]) => [
        `import.meta.env.${name}`,
        JSON.stringify(value),
      ]),
    ),
    build: { outDir, emptyOutDir: true, target: 'es2023', modulePreload: { polyfill: false } },
  });
  await compressFiles(outDir);
  return outDir;
}
