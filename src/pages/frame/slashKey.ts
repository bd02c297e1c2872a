import { readKey, removeKey, writeKey } from '../../auth/tabStorage.ts';

/** In the tab: localStorage holds what every tab has to know, and nothing else. */
const key = 'slashKey';

let isOn = readKey(key) !== 'off';
const listeners = new Set<() => void>();

/**
 * Whether `/` leads to the search box. It can be switched off: who speaks to the computer, or types
 * beside the keys, would get there unasked (WCAG 2.1, 2.1.4).
 */
export function isSlashKeyOn(): boolean {
  return isOn;
}

export function chooseSlashKey(on: boolean): void {
  isOn = on;
  if (on) removeKey(key);
  else writeKey(key, 'off');
  for (const listener of listeners) listener();
}

export function subscribeToSlashKey(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
