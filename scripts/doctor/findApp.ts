import * as v from 'valibot';
import { probe, readJson } from '../../src/checks/observe/probe.ts';
import type { AppPlace } from '../../src/checks/observed.ts';
import type { Fetch } from '../../src/http/timedFetch.ts';
import { withoutSlash } from '../../src/settings/urls.ts';

const configSchema = v.object({ apiBaseUrl: v.optional(v.string(), '/api') });

/** The app at `url`, by its own `config.json`; as it is by default where that can't be read. */
export async function findApp(fetch: Fetch, url: string): Promise<AppPlace> {
  const address = `${url}/config.json`;
  const read = readJson(await probe(fetch, address), address, configSchema);
  const apiBaseUrl = read.seen ? read.value.apiBaseUrl : '/api';
  const named = URL.canParse(apiBaseUrl, url) ? new URL(apiBaseUrl, url) : null;
  const isWeb = named && /^https?:$/.test(named.protocol); // "localhost:8585" is a URL as well
  const api = isWeb ? named.href : `${url}/api`;
  return { url, apiBaseUrl: withoutSlash(api) };
}
