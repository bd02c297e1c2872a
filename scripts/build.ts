import { parseArgs } from 'node:util';
import { buildSite } from './build/buildSite.ts';
import { CommandError } from './site/CommandError.ts';
import { readBase, readEnv } from './site/env.ts';

/**
 * `npm run build`: the production build, for `BASE_PATH`.
 * @param args `--out-dir <folder>` (default `dist`), `--no-env-files`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'out-dir': { type: 'string', default: 'dist' },
      'no-env-files': { type: 'boolean', default: false },
    },
  });
  const outDir = values['out-dir'];
  process.env['NODE_ENV'] = 'production'; // Whatever it was: React's development build is no product.
  const base = readBase(readEnv('production'));
  try {
    await buildSite({ base, outDir, usesEnvFiles: !values['no-env-files'] });
  } catch (cause) {
    // It names file and line, or the setting; the stack is only Vite's own.
    throw cause instanceof Error ? new CommandError(cause.message, { cause }) : cause;
  }
  console.log(`${outDir}/ holds the app for ${base}`);
}
