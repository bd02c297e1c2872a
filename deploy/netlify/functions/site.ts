import { env } from 'node:process';
import { serveAtEdge } from '../../edge/serveAtEdge.ts';

interface Context {
  /** The answer of the host itself: the file, or the rewrite of `netlify.toml`. */
  readonly next: (request: Request) => Promise<Response>;
}

// biome-ignore lint/style/noDefaultExport: it is the default export that Netlify calls.
export default function site(request: Request, context: Context): Promise<Response> {
  return serveAtEdge(env, (asset) => context.next(asset))(request);
}

export const config = { path: '/*' };
