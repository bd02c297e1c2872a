import { isReturnPath } from './returnPath.ts';
import type { FailedSignIn } from './session.ts';
import { removeKey, writeKey } from './tabStorage.ts';

/** The last failed sign-in, kept so that its page survives a reload. Codes only, see SignInFailure. */

export const failureKey = 'session.failure';
let last: FailedSignIn | null = null;

/** What this page itself has kept; null on a later page. */
export function lastKept(): FailedSignIn | null {
  return last;
}

export function keepFailure({ failure, returnTo }: FailedSignIn): void {
  // The address bar may hold what another parser reads as another host: `//evil.example`.
  last = { failure, returnTo: isReturnPath(returnTo) ? returnTo : '/' };
  writeKey(failureKey, JSON.stringify(last)); // storage may be full: `last` lives as long as this page
}

export function forgetFailure(): void {
  last = null;
  removeKey(failureKey);
}
