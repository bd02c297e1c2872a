import { readSiteFiles } from '../../../deploy/siteFiles.ts';
import type { Handler } from '../../../local/handler.ts';
import { createSite } from '../../site/createSite.ts';
import { listenLater } from './listenLater.ts';
import type { Authority } from './startAuthority.ts';

export interface Site {
  /** With a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a build as production does: same headers, compression and caching for whichever page. */
export async function startSite(folder: string, authority: Authority, api: Handler): Promise<Site> {
  const [files, server] = await Promise.all([readSiteFiles(folder), listenLater()]);
  const config = async () => JSON.stringify(authority.group);
  server.serve(createSite({ files, base: '/', api, config, env: {} }));
  return { url: `${server.origin}/`, close: server.close };
}
