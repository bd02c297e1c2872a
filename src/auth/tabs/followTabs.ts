import type { Activity } from '../activity.ts';
import type { CurrentSession } from '../currentSession.ts';
import type { Limits } from '../limits.ts';
import { isSignedOut } from '../signedOutAt.ts';
import { standing } from '../standing.ts';
import { stopwatch } from '../stopwatch.ts';
import type { TabChannel } from './channel.ts';

export interface FollowParts {
  readonly current: CurrentSession;
  readonly limits: Limits;
  readonly activity: Activity;
  readonly channel: TabChannel;
  /** Another tab told of input. */
  readonly onActivity: () => void;
}

/** Does what other tabs say, and answers the new ones. */
export function followTabs(parts: FollowParts): void {
  const { current, activity, channel, onActivity } = parts;
  channel.listen((message) => {
    const record = current.record();
    if (!record) return;
    switch (message.kind) {
      case 'signed-out':
        // One that seems to begin in the future began before the clock was put back.
        if (record.startedAt > message.at && record.startedAt <= Date.now()) return;
        current.end(message.reason === 'signed-out' ? 'signed-out-elsewhere' : message.reason);
        return;
      case 'activity':
        activity.heard(message.at);
        onActivity();
        return;
      case 'who-is-there':
        if (message.issuedFor === record.issuedFor) answer(parts);
    }
  });
}

/** The hint and nothing more, behind the last input; silence when the session is over. */
function answer({ current, limits, activity, channel }: FollowParts): void {
  const record = current.record();
  if (!record || isSignedOut(record)) return;
  const sinceStart = stopwatch(record.startedAt);
  if (standing(limits, activity.sinceMs(), sinceStart()).over) return;
  channel.post({ kind: 'activity', at: activity.at() });
  channel.post({ kind: 'here-is', loginHint: record.account.loginHint });
}
