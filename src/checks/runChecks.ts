import { allChecks } from './allChecks.ts';
import { type Check, type Severity, severities, type Verdict } from './check.ts';
import type { Cure } from './cure.ts';
import type { Observed } from './observed.ts';

/** What one check found, complete with what to do about it. */
export interface Finding extends Pick<Check, 'id' | 'why'>, Omit<Verdict, 'severity'> {
  /** What is the case if the check failed; what should be if it did not. */
  readonly title: string;
  /** Of this failure; of a failure as it usually is, where the check did not fail. */
  readonly severity: Severity;
  /** Null when there is nothing to put right. */
  readonly cure: Cure | null;
}

/** Judges what was observed by every check. */
export function runChecks(
  observed: Observed,
  checks: readonly Check[] = allChecks,
): readonly Finding[] {
  return checks.map((check) => findingOf(check, observed));
}

function findingOf(check: Check, observed: Observed): Finding {
  const { id, why } = check;
  const { severity = check.severity, ...verdict } = check.judge(observed);
  const cure = verdict.outcome === 'passes' ? null : check.cure(observed);
  const title = verdict.outcome === 'fails' ? check.problem : check.title;
  return { id, title, why, severity, ...verdict, seen: shown(verdict.seen), cure };
}

const longest = 600;

/** What was seen holds words of the server: one line of printable text, of bounded length. */
function shown(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** Those that failed, the worst first; otherwise in the order of the checks. */
export function failuresOf(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .filter(({ outcome }) => outcome === 'fails')
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
