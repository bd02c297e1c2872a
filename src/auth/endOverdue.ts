import type { Settings } from '../settings/settings.ts';
import { limitPassed } from './limits.ts';
import { markSignedOut } from './markSignedOut.ts';
import type { SessionRecord } from './sessionRecord.ts';
import { askTabs } from './tabs/askTabs.ts';
import { openTabChannel } from './tabs/channel.ts';

/**
 * The limit that this session has passed while no page of this tab was running, or null after
 * all: before the idle one counts, the other tabs are asked for their input. What is over is over
 * in every tab.
 */
export async function endOverdue(
  record: SessionRecord,
  settings: Settings,
  base: string,
): Promise<'idle' | 'limit' | null> {
  const channel = openTabChannel(base);
  let over = limitPassed(record, settings);
  if (over === 'idle') {
    const { activeAt } = await askTabs(channel, record.issuedFor);
    over = limitPassed(record, settings, activeAt);
  }
  if (over) channel.post({ kind: 'signed-out', reason: over, at: markSignedOut(record) });
  return over;
}
