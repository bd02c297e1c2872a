import type { Limits } from './limits.ts';
import type { SignedOutReason } from './session.ts';
import { readSignedOutAt } from './signedOutAt.ts';

/**
 * Why a session is over that ended in another tab, for a tab that has not been told: that it had
 * lived as long as it may can be seen by when that was, all else counts as somebody's own doing.
 */
export function endedElsewhere(
  { startedAt }: { readonly startedAt: number },
  { sessionMs }: Limits,
): SignedOutReason {
  return readSignedOutAt() - startedAt >= sessionMs ? 'limit' : 'signed-out-elsewhere';
}
