import { keepChoice } from '../../words/keepChoice.ts';

const key = 'slashKey';

let isOn = wasLeftOn();
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
  keepChoice(key, on ? null : 'off');
  for (const listener of listeners) listener();
}

export function subscribeToSlashKey(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function wasLeftOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}
