import type { Fetch } from '../http/timedFetch.ts';
import { readServerFacts, type ServerFacts, WrongField } from './serverFacts.ts';
import { type ServerFault, ServerUnusable } from './serverUnusable.ts';

/** Asks the OpenMetadata server what it is. @throws {ServerUnusable} when it does not say. */
export async function askServer(fetch: Fetch, apiBaseUrl: string): Promise<ServerFacts> {
  const [authConfig, version] = await Promise.all([askJson('config/auth'), askJson('version')]);
  try {
    return readServerFacts(authConfig, version);
  } catch (error) {
    if (!(error instanceof WrongField)) throw error;
    throw unusable('not-openmetadata', error.message);
  }

  async function askJson(name: string): Promise<unknown> {
    const response = await fetch(urlOf(name)).catch((error) => unreachable(name, error));
    if (!response.ok)
      throw unusable(faultOf(response.status), name, ` answered ${response.status}`);
    const body = await response.text().catch((error) => unreachable(name, error));
    try {
      return JSON.parse(body);
    } catch {
      throw unusable('not-openmetadata', name, ': not JSON'); // a page of a proxy, say
    }
  }

  function unreachable(name: string, error: unknown): never {
    throw unusable('unreachable', name, `: ${error instanceof Error ? error.message : ''}`);
  }

  function unusable(fault: ServerFault, name: string, what = ''): ServerUnusable {
    return new ServerUnusable(fault, urlOf(name) + what, apiBaseUrl);
  }

  function urlOf(name: string): string {
    return `${apiBaseUrl}/v1/system/${name}`;
  }
}

/** Who asks needs no permission: what refuses stands in front of the server, or is another. */
function faultOf(status: number): ServerFault {
  return status >= 500 || status === 429 ? 'failing' : 'not-openmetadata';
}
