import { activeAtKey } from './limits.ts';
import { stopwatch } from './stopwatch.ts';
import { writeKey } from './tabStorage.ts';
import type { TabChannel } from './tabs/channel.ts';

/** The last input in any tab of this app. */
export interface Activity {
  /** When it was, ms since the epoch. */
  readonly at: () => number;
  /** Milliseconds since. */
  readonly sinceMs: () => number;
  /** Input in this tab: stored, and told to the others, at most once a second. */
  readonly input: () => void;
  /** Input in another tab. */
  readonly heard: (at: number) => void;
}

const tellEveryMs = 1_000;

export function createActivity(channel: TabChannel, initialAt: number): Activity {
  let at = initialAt;
  let sinceMs = stopwatch(at);
  let sinceTold = stopwatch(0);
  const set = (next: number) => {
    at = next;
    sinceMs = stopwatch(at);
  };
  return {
    at: () => at,
    sinceMs: () => sinceMs(),
    input: () => {
      set(Date.now());
      if (sinceTold() < tellEveryMs) return;
      sinceTold = stopwatch(at);
      writeKey(activeAtKey, String(at));
      channel.post({ kind: 'activity', at });
    },
    heard: (elsewhere) => {
      const known = Math.min(elsewhere, Date.now());
      if (known <= at && at <= Date.now()) return; // unless the clock was put back since
      set(known);
      writeKey(activeAtKey, String(known));
    },
  };
}
