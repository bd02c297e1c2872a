import type { LocalSource } from './settingFault.ts';
import type { SettingName } from './settings.ts';

/** How a setting is called in a source: `clientId` is `VITE_CLIENT_ID` in `.env`. */
export function spell(name: SettingName, source: LocalSource): string {
  if (source === 'config.json') return name;
  return `VITE_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`;
}
