import { signedOutKey } from './signedOutAt.ts';

/**
 * Notes for all tabs that everybody is signed out.
 * @returns the moment that was noted, ms since the epoch.
 */
export function markSignedOut(): number {
  const now = Date.now();
  try {
    localStorage.setItem(signedOutKey, String(now));
  } catch {
    // Without localStorage the other tabs learn of it by message only.
  }
  return now;
}
