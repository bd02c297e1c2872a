import { type Limit, type Limits, limitReached, warningMs } from './limits.ts';

/** Where a session stands. */
export interface Standing {
  readonly over: Limit | null;
  /** While the person is to be asked: how long until the end. Else null. */
  readonly warningLeftMs: number | null;
  /** When to look again. */
  readonly nextMs: number;
}

/** @param inputMs Since the last input. @param sessionMs Since the sign-in. */
export function standing(limits: Limits, inputMs: number, sessionMs: number): Standing {
  const over = limitReached(limits, inputMs, sessionMs);
  if (over) return { over, warningLeftMs: null, nextMs: 0 };
  const untilQuestion = limits.idleMs - inputMs;
  const untilIdle = untilQuestion + warningMs;
  const isAsked = untilQuestion <= 0;
  return {
    over: null,
    warningLeftMs: isAsked ? untilIdle : null,
    nextMs: Math.min(limits.sessionMs - sessionMs, isAsked ? untilIdle : untilQuestion),
  };
}
