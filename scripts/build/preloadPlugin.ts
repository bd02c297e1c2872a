import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/** What the sign-in button needs to act. The rest would take the line from it, and it asks for that itself. */
const msal = '/src/auth/entra/createEntraClient.ts';
/** Its styles are small, and a page without them is not shown. */
const app = '/src/App.tsx';

/**
 * Preloads what a sign-in can't do without, and the settings that the first script will ask for:
 * they travel side by side instead of one after the other.
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
      const scripts = [...chunksOf(bundle, msal)].map(({ fileName }) => fileName);
      const styles = [...chunksOf(bundle, app)].flatMap(({ viteMetadata }) => [
        ...(viteMetadata?.importedCss ?? []),
      ]);
      return [
        ...questions.map((href) => link({ rel: 'preload', as: 'fetch', href })),
        ...scripts.map((file) => link({ rel: 'modulepreload', href: base + file })),
        ...styles.map((file) =>
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
