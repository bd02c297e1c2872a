import type { SettingFault } from './settingFault.ts';
import { SettingsError } from './settingsError.ts';
import { wordFault } from './wordFault.ts';

/** The faults in words. A module of its own: it is loaded only when there is something to say. */
export function settingsErrorOf(faults: readonly SettingFault[]): SettingsError {
  return new SettingsError(faults.map(wordFault));
}
