import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const tag = '<script type="module" src="/src/ahead.ts"></script>';
const entry = fileURLToPath(new URL('../../src/ahead.ts', import.meta.url));

/** Puts `src/ahead.ts` into `index.html`: it runs before any file has arrived. */
export function aheadPlugin(): Plugin {
  let base = '/';
  return {
    name: 'ahead',
    apply: 'build',
    configResolved: (config) => {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: async (html) => {
        const code = await bundle(base);
        return html.replace(tag, () => `<script>${code}</script>`);
      },
    },
  };
}

/** One classic script, which the policy allows by its hash. */
async function bundle(base: string): Promise<string> {
  const built = await build({
    configFile: false,
    envDir: false,
    base,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry, formats: ['iife'], name: 'ahead' },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const code = output?.output[0].code.trim();
  if (!code) throw new Error('src/ahead.ts became no script.');
  return code;
}
