import type { SettingName, Settings, Source } from './settings.ts';

/** Where a setting's value comes from. */
export function sourceOf({ layers }: Settings, name: SettingName): Source {
  return layers.find(({ values }) => Object.hasOwn(values, name))?.source ?? 'default';
}
