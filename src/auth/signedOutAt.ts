/** The one thing that all tabs share of a sign-out: when it was, ms since the epoch. */

export const signedOutKey = 'signedOutAt';

/** 0 when nobody has signed out here. Storage that is blocked, or holds junk, counts as never. */
export function readSignedOutAt(): number {
  try {
    const at = Number(localStorage.getItem(signedOutKey));
    // Beyond the safe ones nothing is later: at + 1 is at, and no session could begin.
    return Number.isSafeInteger(at) && at > 0 ? at : 0;
  } catch {
    return 0;
  }
}

/** The start of a session that begins now: later than every sign-out before it. */
export function startAfterSignOut(): number {
  return Math.max(Date.now(), readSignedOutAt() + 1);
}

/** Whether somebody signed out after this session had begun. */
export function isSignedOut({ startedAt }: { readonly startedAt: number }): boolean {
  return startedAt <= readSignedOutAt();
}
