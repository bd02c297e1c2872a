import type { CurrentSession } from './currentSession.ts';
import { markSignedOut } from './markSignedOut.ts';
import type { TabChannel } from './tabs/channel.ts';

/** A limit ends the session in every tab, and not the authority's own. */
export function endEverywhere(
  current: CurrentSession,
  channel: TabChannel,
  reason: 'idle' | 'limit',
): void {
  const at = markSignedOut(current.record());
  channel.post({ kind: 'signed-out', reason, at });
  current.end(reason);
}
