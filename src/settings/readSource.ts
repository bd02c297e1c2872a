import { findSecrets } from './findSecrets.ts';
import { jsonSettings, rules, type SettingValues } from './rules.ts';
import type { FaultKind, LocalSource, SettingFault } from './settingFault.ts';
import { settingNames } from './settings.ts';
import { spell } from './spelling.ts';

/** What one source names, and what is wrong with it. */
export interface NamedSettings {
  readonly source: LocalSource;
  readonly values: SettingValues;
  readonly faults: readonly SettingFault[];
}

/** Reads the parsed contents of `config.json`. */
export function readConfigJson(contents: unknown): NamedSettings {
  if (typeof contents === 'object' && contents !== null && !Array.isArray(contents))
    return readSource('config.json', new Map(Object.entries(contents)));
  const source = 'config.json';
  return { source, values: {}, faults: [{ name: source, source, kind: 'not-object' }] };
}

/** Vite's own note of a NODE_ENV in `.env`. */
const viteOwn = 'VITE_USER_NODE_ENV';

/** Reads the `VITE_*` variables of `.env`. An empty one is as good as none. */
export function readEnv(env: Readonly<Record<string, unknown>>): NamedSettings {
  const ours = Object.entries(env).filter(
    ([name, value]) => name.startsWith('VITE_') && name !== viteOwn && value !== '',
  );
  const written = new Map(ours);
  for (const setting of jsonSettings) {
    const name = spell(setting, '.env');
    if (written.has(name)) written.set(name, parseJson(written.get(name)));
  }
  return readSource('.env', written);
}

function readSource(source: LocalSource, written: Map<string, unknown>): NamedSettings {
  const values: Record<string, unknown> = {};
  const faults: SettingFault[] = [];
  const fault = (name: string, kind: FaultKind) => faults.push({ name, source, kind });
  const strangers = new Map(written);
  for (const setting of settingNames) {
    const name = spell(setting, source);
    if (!strangers.delete(name)) continue;
    const value = rules[setting](written.get(name));
    if (value === undefined) fault(name, 'value');
    else values[setting] = value;
  }
  const secrets = findSecrets(Object.fromEntries(written));
  for (const name of secrets) fault(name, 'secret');
  for (const name of strangers.keys()) if (!secrets.includes(name)) fault(name, 'not-a-setting');
  return { source, values: values as SettingValues, faults };
}

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
