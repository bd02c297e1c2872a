import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/** Modules whose chunks are asked for beside the first script, the soonest wanted first. */
const early = [
  { module: '/src/auth/entra/createEntraClient.ts', priority: 'auto' },
  { module: '/src/startData.ts', priority: 'low' },
  { module: '/src/App.tsx', priority: 'low' },
  { module: '/src/auth/entra/EntraProvider.tsx', priority: 'low' },
];

/**
 * Preloads what the first script will import, and the settings that it will ask for: they travel
 * side by side instead of one after the other.
 */
export function preloadPlugin(): Plugin {
  let base = '/';
  let apiBaseUrl = '/api';
  return {
    name: 'preload',
    apply: 'build',
    configResolved: (config) => {
      base = config.base;
      apiBaseUrl = config.env['VITE_API_BASE_URL'] || apiBaseUrl;
    },
    transformIndexHtml: (_, { bundle = {} }) => {
      const questions = [`${base}config.json`, ...serverQuestions.map((path) => apiBaseUrl + path)];
      const scripts = new Map<string, string>();
      const styles = new Set<string>();
      for (const { module, priority } of early)
        for (const { fileName, viteMetadata } of chunksOf(bundle, module)) {
          if (!scripts.has(fileName)) scripts.set(fileName, priority);
          for (const file of viteMetadata?.importedCss ?? []) styles.add(file);
        }
      return [
        ...questions.map((href) => link({ rel: 'preload', as: 'fetch', href })),
        ...[...scripts].map(([file, fetchpriority]) =>
          link({ rel: 'modulepreload', href: base + file, fetchpriority }),
        ),
        ...[...styles].map((file) =>
          link({ rel: 'preload', as: 'style', href: base + file, fetchpriority: 'low' }),
        ),
      ];
    },
  };
}

const serverQuestions = ['/v1/system/config/auth', '/v1/system/version'];

function link(attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' };
}

/** The chunk of a module and all chunks that it imports, but for the first script itself. */
function chunksOf(
  bundle: Rolldown.OutputBundle,
  module: string,
): ReadonlySet<Rolldown.OutputChunk> {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const found = new Set<Rolldown.OutputChunk>();
  const visit = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || chunk.isEntry || found.has(chunk)) return;
    found.add(chunk);
    for (const file of chunk.imports) visit(chunks.find(({ fileName }) => fileName === file));
  };
  visit(chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module))));
  return found;
}
