import { type Header, securityHeaders } from '../../deploy/headers.ts';
import { inlineHashes } from '../../deploy/inlineHashes.ts';
import { serveFiles } from '../../deploy/serveFiles.ts';
import type { SiteFile, SiteFiles } from '../../deploy/siteFiles.ts';
import { withHeaders } from '../../deploy/withHeaders.ts';
import type { Handler } from '../../local/handler.ts';
import type { Env } from './env.ts';
import { guardApi, isServerPath } from './guardApi.ts';
import { policyOrigins } from './policyOrigins.ts';
import { createServerAuthority } from './serverAuthority.ts';

export interface SiteOptions {
  /** The production build. */
  readonly files: SiteFiles;
  readonly base: string;
  /** Answers what lies under `/api`. */
  readonly api: Handler;
  /** What it answers besides, such as `/callback` in the confidential flow. */
  readonly serverPaths?: readonly string[];
  /** The text of `/config.json`; read at each request, so that an edit counts on reload. */
  readonly config: () => Promise<string>;
  readonly env: Env;
}

/** The production build behind the production headers, with OpenMetadata on the same origin. */
export function createSite(options: SiteOptions): Handler {
  const { files, base, api, serverPaths, config } = options;
  const pages: Handler = async (request) =>
    serveFiles({ files: withConfig(files, await config()), base })(request);
  const guardedPages = withHeaders(pages, createPolicy(options));
  const guardedApi = guardApi(api, base, serverPaths);
  return (request, connection) =>
    isServerPath(new URL(request.url).pathname, serverPaths)
      ? guardedApi(request, connection)
      : guardedPages(request, connection);
}

function createPolicy({ files, api, config, env }: SiteOptions): () => Promise<readonly Header[]> {
  const html = new TextDecoder().decode(files.get('/index.html')?.body);
  const hashes = inlineHashes(html);
  const serverAuthority = createServerAuthority(api);
  return async () => {
    const origins = await policyOrigins(await config(), env, serverAuthority);
    return securityHeaders({ ...hashes, ...origins, https: false });
  };
}

function withConfig(files: SiteFiles, config: string): SiteFiles {
  const file: SiteFile = {
    contentType: 'application/json; charset=utf-8',
    body: new TextEncoder().encode(config),
    encoded: new Map(),
  };
  return new Map(files).set('/config.json', file);
}
