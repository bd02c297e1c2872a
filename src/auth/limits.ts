import type { Settings } from '../settings/settings.ts';
import { readKey } from './tabStorage.ts';

/** How long a session may go on. `Infinity` where the settings switch a limit off. */
export interface Limits {
  /** Without input in any tab, until the person is asked. */
  readonly idleMs: number;
  /** Since the sign-in. */
  readonly sessionMs: number;
}

/** From the question "Are you still there?" to the end. */
export const warningMs = 60_000;

type LimitSettings = Pick<Settings, 'idleMinutes' | 'sessionHours'>;

export function limitsOf({ idleMinutes, sessionHours }: LimitSettings): Limits {
  return {
    idleMs: idleMinutes > 0 ? idleMinutes * 60_000 : Number.POSITIVE_INFINITY,
    sessionMs: sessionHours > 0 ? sessionHours * 3_600_000 : Number.POSITIVE_INFINITY,
  };
}

/** A limit that a session can reach. */
export type Limit = 'idle' | 'limit';

/**
 * The limit that has been reached, if any.
 * @param inputMs Since the last input. @param sessionMs Since the sign-in.
 */
export function limitReached(limits: Limits, inputMs: number, sessionMs: number): Limit | null {
  if (sessionMs >= limits.sessionMs) return 'limit';
  return inputMs >= limits.idleMs + warningMs ? 'idle' : null;
}

/**
 * The limit that a stored session has passed, for all that this tab knows.
 * @param activeAt The last input that is known of, ms since the epoch.
 */
export function limitPassed(
  { startedAt }: { readonly startedAt: number },
  settings: LimitSettings,
  activeAt = 0,
): Limit | null {
  const now = Date.now();
  // Where the clock was ahead at a sign-out, the start after it lies in the future: that was no input.
  const started = startedAt <= now ? startedAt : 0;
  const lastInput = Math.max(readActiveAt() ?? 0, started, activeAt) || now;
  return limitReached(limitsOf(settings), now - lastInput, now - startedAt);
}

/** This tab's memory of the last input anywhere, so that a restored tab knows how long it slept. */
export const activeAtKey = 'session.activeAt';

/** Ms since the epoch, not in the future; null when nothing was noted. */
export function readActiveAt(): number | null {
  const at = Number(readKey(activeAtKey));
  return Number.isFinite(at) && at > 0 ? Math.min(at, Date.now()) : null;
}
