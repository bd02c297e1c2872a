import type { Fetch } from '../http/timedFetch.ts';
import { readServerFacts, type ServerFacts } from './serverFacts.ts';
import { ServerUnusable } from './serverUnusable.ts';

/** Asks the OpenMetadata server what it is. @throws {ServerUnusable} when it does not say. */
export async function askServer(fetch: Fetch, apiBaseUrl: string): Promise<ServerFacts> {
  const [authConfig, version] = await Promise.all([
    askJson(fetch, `${apiBaseUrl}/v1/system/config/auth`),
    askJson(fetch, `${apiBaseUrl}/v1/system/version`),
  ]);
  const facts = readServerFacts(authConfig, version);
  if (!facts) throw new ServerUnusable('not-openmetadata', apiBaseUrl);
  return facts;
}

/** Undefined when the answer is not JSON: a page of a proxy, say. */
async function askJson(fetch: Fetch, url: string): Promise<unknown> {
  const response = await fetch(url).catch((error) => unreachable(url, error));
  if (!response.ok) throw new ServerUnusable('failing', `${url} answered ${response.status}`);
  const body = await response.text().catch((error) => unreachable(url, error));
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function unreachable(url: string, error: unknown): never {
  const why = error instanceof Error ? error.message : '';
  throw new ServerUnusable('unreachable', `${url}: ${why}`);
}
