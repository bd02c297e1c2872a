import type { Rolldown } from 'vite';

/** Modules that the first script imports, and the file in which each comes with all that it needs. */
const early: ReadonlyMap<string, string> = new Map([
  ['/src/startData.ts', 'data'],
  ['/src/auth/settleCallback.ts', 'data'],
  ['/src/auth/entra/redeem.ts', 'data'],
  ['/src/App.tsx', 'app'],
]);
/**
 * What these need stays apart: most page loads do without MSAL, and another language's words have
 * to be there before the pages are run.
 */
const apart = ['/src/auth/entra/createEntraClient.ts', '/src/words/german/german.ts'];

/** React comes with what it draws, though a package that the data need has a part for it. */
const react = /\/node_modules\/(?:react|@tanstack\/react-query)\//;

/**
 * The file that a module goes to; null where the bundler may choose. What starts together comes
 * together: every file more costs a request, and a slow processor milliseconds.
 */
export function earlyChunk(id: string, modules: Rolldown.ChunkingContext): string | null {
  if (react.test(id)) return 'app';
  const starts = startsOf(id, modules);
  const isStart = (module: string) => starts.some((start) => start.endsWith(module));
  const isFirst = starts.some((start) => modules.getModuleInfo(start)?.isEntry);
  if (isFirst) return 'first';
  if (apart.some(isStart)) return null;
  const chunk = [...early].find(([module]) => isStart(module))?.[1] ?? null;
  return chunk === 'app' && id.endsWith('.css') ? 'data' : chunk; // one style sheet for both
}

/** The modules, asked for by the page or by `import()`, that can't do without this one. */
function startsOf(id: string, modules: Rolldown.ChunkingContext): string[] {
  const seen = new Set([id]);
  const starts: string[] = [];
  for (const module of seen) {
    const info = modules.getModuleInfo(module);
    if (info?.isEntry || info?.dynamicImporters.length) starts.push(module);
    for (const importer of info?.importers ?? []) seen.add(importer);
  }
  return starts;
}
