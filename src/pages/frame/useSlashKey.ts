import { useSyncExternalStore } from 'react';
import { isSlashKeyOn, subscribeToSlashKey } from './slashKey.ts';

/** Whether `/` leads to the search box. */
export function useSlashKey(): boolean {
  return useSyncExternalStore(subscribeToSlashKey, isSlashKeyOn);
}
