import type { AppFault } from './faults.ts';
import { appFailure, SignInFailed } from './signInFailure.ts';

/**
 * What a sign-in can't do without.
 * @throws {SignInFailed} before anything is started that would be lost on the way back.
 */
export function checkSurroundings(): void {
  const fault = surroundingsFault();
  if (fault) throw new SignInFailed(appFailure(fault));
}

function surroundingsFault(): AppFault | null {
  if (!window.isSecureContext) return 'insecure-context';
  if (!globalThis.crypto?.subtle) return 'crypto-missing';
  return isStorageBlocked() ? 'storage-blocked' : null;
}

/** A full storage can still be read and emptied; only a sign-in fails then, and says so. */
function isStorageBlocked(): boolean {
  try {
    sessionStorage.setItem('session.probe', '1');
    sessionStorage.removeItem('session.probe');
    return false;
  } catch (error) {
    return !(error instanceof DOMException && error.name === 'QuotaExceededError');
  }
}
