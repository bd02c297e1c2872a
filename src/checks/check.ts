import type { Cure } from './cure.ts';
import type { Lack, Observation, Observed } from './observed.ts';

/** How much harm a failed check means, the worst first. */
export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;

export type Severity = (typeof severities)[number];

export type Outcome = 'fails' | 'passes' | 'cannot tell';

/** What a check makes of what was observed. */
export interface Verdict {
  readonly outcome: Outcome;
  /** One sentence; names what was found, never a token. */
  readonly seen: string;
  /** Where this failure is worse or milder than the check's usual one. */
  readonly severity?: Severity;
  /** Only with `cannot tell`: what has to be there to tell. */
  readonly lacks?: Lack;
}

/** One thing that can be wrong with a deployment. A pure function of what was observed. */
export interface Check {
  /** Stable, kebab-case, unique: a name in reports and tests. */
  readonly id: string;
  /** The right state, as a statement. */
  readonly title: string;
  /** The wrong state, as a statement. */
  readonly problem: string;
  readonly severity: Severity;
  /** Why the wrong state matters, in one or two sentences. */
  readonly why: string;
  readonly judge: (observed: Observed) => Verdict;
  readonly cure: (observed: Observed) => Cure;
}

export function passes(seen: string): Verdict {
  return { outcome: 'passes', seen };
}

export function fails(seen: string, severity?: Severity): Verdict {
  return { outcome: 'fails', seen, ...(severity ? { severity } : {}) };
}

export function cannotTell(seen: string, lacks: Lack = 'an answer'): Verdict {
  return { outcome: 'cannot tell', seen, lacks };
}

/** The verdict on something that was observed; `cannot tell`, with the reason, when it was not. */
export function given<T>(observation: Observation<T>, judge: (value: T) => Verdict): Verdict {
  return observation.seen
    ? judge(observation.value)
    : cannotTell(observation.why, observation.lacks);
}
