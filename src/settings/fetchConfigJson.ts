import type { Fetch } from '../http/timedFetch.ts';
import { settingsError } from './localSettings.ts';

const source = 'config.json';

/** The parsed contents of `config.json`. @throws {SettingsError} when no JSON arrives. */
export async function fetchConfigJson(fetch: Fetch, url: string): Promise<unknown> {
  const response = await fetch(url).catch(() => null);
  const body = response?.ok ? await response.text().catch(() => null) : null;
  if (body === null) {
    const detail = `${url} ${response?.ok === false ? `answered ${response.status}` : 'did not answer'}`;
    throw await settingsError([{ name: source, source, kind: 'not-served', detail }]);
  }
  try {
    return JSON.parse(body);
  } catch {
    throw await settingsError([{ name: source, source, kind: 'not-json' }]);
  }
}
