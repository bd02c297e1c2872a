import type { Activity } from './activity.ts';
import type { CurrentSession } from './currentSession.ts';
import { drawCurtain, openCurtain } from './curtain.ts';
import { endEverywhere } from './endEverywhere.ts';
import type { Limits } from './limits.ts';
import { type Standing, standing } from './standing.ts';
import { stopwatch } from './stopwatch.ts';
import { askTabs } from './tabs/askTabs.ts';
import type { TabChannel } from './tabs/channel.ts';

export interface LimitsParts {
  readonly current: CurrentSession;
  readonly limits: Limits;
  readonly activity: Activity;
  readonly channel: TabChannel;
}

/** What counts as input. */
const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const longestPauseMs = 60_000;

export interface LimitsWatch {
  /** Looks at once: after waking up, or when another tab has told of input. */
  readonly look: () => void;
  /** The person has answered that they are still there. */
  readonly stay: () => void;
}

/** Ends the session at its limits, in every tab, and asks the person before the idle one. */
export function watchLimits({ current, limits, activity, channel }: LimitsParts): LimitsWatch {
  const sinceStart = stopwatch(current.record()?.startedAt ?? Date.now());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;

  const stand = () => standing(limits, activity.sinceMs(), sinceStart());

  function look(): void {
    const record = current.record();
    clearTimeout(timer);
    if (!record || asking) return;
    const now = stand();
    if (now.over === 'limit') endEverywhere(current, channel, 'limit');
    else if (now.over === 'idle') void endUnlessActive(record.issuedFor);
    else goOn(now);
  }

  function goOn({ warningLeftMs, nextMs }: Standing): void {
    const idleEndsAt = warningLeftMs === null ? null : Math.round(Date.now() + warningLeftMs);
    if (idleEndsAt === null || !isAsked()) tell(idleEndsAt);
    timer = setTimeout(look, Math.min(nextMs, longestPauseMs));
  }

  /** This tab may have slept while another one was used. */
  async function endUnlessActive(issuedFor: string): Promise<void> {
    asking = true;
    drawCurtain();
    await askTabs(channel, issuedFor); // their input is heard on the way, see followTabs
    asking = false;
    const { over } = stand();
    if (over && current.record()) endEverywhere(current, channel, over);
    else look();
    openCurtain();
  }

  const isAsked = () => {
    const state = current.getState();
    return state.status === 'signed-in' && state.idleEndsAt !== null;
  };

  function tell(idleEndsAt: number | null): void {
    if (idleEndsAt !== null || isAsked()) current.note({ idleEndsAt });
  }

  const isOver = () => current.record() !== null && stand().over !== null;

  /** After a sleep it may come before the timer: then it revives nothing. */
  function input(): void {
    if (isOver()) look();
    else if (!isAsked()) activity.input(); // while the person is asked, only the answer counts
  }

  for (const name of inputs) addEventListener(name, input, { capture: true, passive: true });
  look();
  return {
    look,
    stay: () => {
      if (!isOver()) activity.input();
      look();
    },
  };
}
