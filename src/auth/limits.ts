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
const warningMs = 60_000;

export function limitsOf({ idleMinutes, sessionHours }: Settings): Limits {
  return {
    idleMs: idleMinutes > 0 ? idleMinutes * 60_000 : Number.POSITIVE_INFINITY,
    sessionMs: sessionHours > 0 ? sessionHours * 3_600_000 : Number.POSITIVE_INFINITY,
  };
}

/** Where a session stands. */
export interface Standing {
  /** The limit that has been reached, if any. */
  readonly over: 'idle' | 'limit' | null;
  /** While the person is to be asked: how long until the end. Else null. */
  readonly warningLeftMs: number | null;
  /** When to look again. */
  readonly nextMs: number;
}

/** @param inputMs Since the last input. @param sessionMs Since the sign-in. */
export function standing(limits: Limits, inputMs: number, sessionMs: number): Standing {
  const untilLimit = limits.sessionMs - sessionMs;
  const untilQuestion = limits.idleMs - inputMs;
  const untilIdle = untilQuestion + warningMs;
  if (untilLimit <= 0) return { over: 'limit', warningLeftMs: null, nextMs: 0 };
  if (untilIdle <= 0) return { over: 'idle', warningLeftMs: null, nextMs: 0 };
  const isAsked = untilQuestion <= 0;
  return {
    over: null,
    warningLeftMs: isAsked ? untilIdle : null,
    nextMs: Math.min(untilLimit, isAsked ? untilIdle : untilQuestion),
  };
}

/**
 * The limit that a stored session has passed, for all that this tab knows.
 * @param activeAt The last input that is known of, ms since the epoch.
 */
export function limitPassed(
  { startedAt }: { readonly startedAt: number },
  settings: Settings,
  activeAt = 0,
): Standing['over'] {
  const now = Date.now();
  const lastInput = Math.max(readActiveAt() ?? 0, startedAt, activeAt);
  return standing(limitsOf(settings), now - lastInput, now - startedAt).over;
}

/** This tab's memory of the last input anywhere, so that a restored tab knows how long it slept. */
export const activeAtKey = 'session.activeAt';

/** Ms since the epoch, not in the future; null when nothing was noted. */
export function readActiveAt(): number | null {
  const at = Number(readKey(activeAtKey));
  return Number.isFinite(at) && at > 0 ? Math.min(at, Date.now()) : null;
}
