import type { Fetch } from '../http/timedFetch.ts';
import { askServer } from './askServer.ts';
import { assertProvider } from './assertProvider.ts';
import { fetchConfigJson } from './fetchConfigJson.ts';
import { readLocal } from './localSettings.ts';
import { apiBaseUrlOf, mergeSettings } from './mergeSettings.ts';
import { readEnv } from './readSource.ts';
import { ServerUnusable } from './serverUnusable.ts';
import type { Settings } from './settings.ts';

/** What `loadSettings` needs of the world. */
export interface SettingsWorld {
  /** With a time limit of its own. */
  readonly fetch: Fetch;
  /** `import.meta.env`. */
  readonly env: Readonly<Record<string, unknown>>;
  /** The app's own, e.g. `https://catalog.example.com`. */
  readonly origin: string;
  /** Path that the app lies under, with a slash at both ends: `/` or `/catalog/`. */
  readonly base: string;
}

/**
 * Asks `config.json` and the OpenMetadata server, and merges what they say. What people wrote is
 * checked first: a wrong address would make any server look wrong.
 * @throws {SettingsError} @throws {ServerUnusable}
 */
export async function loadSettings({ fetch, env, origin, base }: SettingsWorld): Promise<Settings> {
  const guess = apiBaseUrlOf([readEnv(env)], origin);
  const askedEarly = askServer(fetch, guess);
  askedEarly.catch(() => {}); // it may turn out that another server was meant
  const configJson = await fetchConfigJson(fetch, `${origin}${base}config.json`);
  const local = await readLocal(configJson, env);
  const apiBaseUrl = apiBaseUrlOf(local, origin);
  const server = await (apiBaseUrl === guess ? askedEarly : askServer(fetch, apiBaseUrl));
  assertProvider(server, local);
  const isElsewhere = new URL(apiBaseUrl).origin !== origin;
  if (server.clientType === 'confidential' && isElsewhere)
    throw new ServerUnusable('confidential', apiBaseUrl);
  return mergeSettings(local, server, { origin, base });
}
