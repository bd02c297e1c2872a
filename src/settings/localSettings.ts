import { groupFaults } from './readIdentity.ts';
import { type NamedSettings, readConfigJson, readEnv } from './readSource.ts';
import type { SettingFault } from './settingFault.ts';
import type { SettingsError } from './settingsError.ts';

/** What people wrote: `config.json`, which is the stronger, and `.env`. */
export type LocalSettings = readonly [NamedSettings, NamedSettings];

/**
 * Reads `config.json` and `.env`.
 * @throws {SettingsError} listing every fault of both at once.
 */
export async function readLocal(
  configJson: unknown,
  env: Readonly<Record<string, unknown>>,
): Promise<LocalSettings> {
  const local: LocalSettings = [readConfigJson(configJson), readEnv(env)];
  await refuseFaults(local);
  return local;
}

/**
 * Checks what the build knows. The server is not asked: it may be another one at run time.
 * @throws {SettingsError} listing every fault of `.env` at once.
 */
export async function checkEnv(env: Readonly<Record<string, unknown>>): Promise<void> {
  await refuseFaults([readEnv(env)]);
}

async function refuseFaults(sources: readonly NamedSettings[]): Promise<void> {
  const faults = sources.flatMap((named) => [...named.faults, ...groupFaults(named)]);
  if (faults.length > 0) throw await settingsError(faults);
}

/** The words are loaded only when there is something to say. */
export async function settingsError(faults: readonly SettingFault[]): Promise<SettingsError> {
  const { settingsErrorOf } = await import('./settingsErrorOf.ts');
  return settingsErrorOf(faults);
}
