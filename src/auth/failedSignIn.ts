import type { FailedSignIn } from './session.ts';
import { removeKey, writeKey } from './tabStorage.ts';

/** The last failed sign-in, kept so that its page survives a reload. Codes only, see SignInFailure. */

export const failureKey = 'session.failure';
let last: FailedSignIn | null = null;

/** What this page itself has kept; null on a later page. */
export function lastKept(): FailedSignIn | null {
  return last;
}

export function keepFailure(failed: FailedSignIn): void {
  last = failed; // for as long as this page lives, storage may be full
  writeKey(failureKey, JSON.stringify(failed));
}

export function forgetFailure(): void {
  last = null;
  removeKey(failureKey);
}
