import type { EdgeVariables } from '../edge/edgeVariables.ts';
import { serveAtEdge } from '../edge/serveAtEdge.ts';

interface Env extends EdgeVariables {
  /** The build, as Cloudflare keeps it. */
  readonly ASSETS: { readonly fetch: (request: Request) => Promise<Response> };
}

// biome-ignore lint/style/noDefaultExport: it is the default export that Cloudflare calls.
export default {
  fetch: (request: Request, env: Env): Promise<Response> =>
    serveAtEdge(env, (asset) => env.ASSETS.fetch(asset))(request),
};
