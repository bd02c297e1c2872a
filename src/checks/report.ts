import type { CureForm } from './cure.ts';
import { type Finding, failuresOf } from './runChecks.ts';

/** A run of the checks, to be kept or handed on. Holds no token and no secret. */
export interface Report {
  /** The API that was looked at. */
  readonly server: string;
  /** The app's address; null when it was not looked at. */
  readonly app: string | null;
  /** When, ms since the epoch. */
  readonly at: number;
  readonly findings: readonly Finding[];
}

export interface Summary {
  readonly failed: number;
  readonly passed: number;
  readonly cannotTell: number;
}

export function summaryOf(findings: readonly Finding[]): Summary {
  const count = (wanted: Finding['outcome']) =>
    findings.filter(({ outcome }) => outcome === wanted).length;
  return { failed: count('fails'), passed: count('passes'), cannotTell: count('cannot tell') };
}

/** For other programs. */
export function toJson({ server, app, at, findings }: Report): string {
  const report = { server, app, at: new Date(at).toISOString(), ...summaryOf(findings), findings };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** For people: what failed with its cure, the worst first, then the rest in a list. */
export function toMarkdown({ server, app, at, findings }: Report): string {
  const { failed, passed, cannotTell } = summaryOf(findings);
  const rest = findings.filter(({ outcome }) => outcome !== 'fails');
  return `${[
    '# Checks of an OpenMetadata deployment',
    `OpenMetadata: ${server}\\\nApp: ${app ?? 'not looked at'}\\\nTime: ${new Date(at).toISOString()}`,
    `${failed} failed, ${passed} passed, ${cannotTell} could not be told.`,
    ...failuresOf(findings).map(failure),
    '## Not failed',
    rest.map(({ outcome, title, seen }) => `- ${outcome}: ${title}. ${escaped(seen)}`).join('\n'),
  ].join('\n\n')}\n`;
}

function failure({ id, title, severity, seen, why, cure }: Finding): string {
  const steps = (cure?.steps ?? []).map((step, index) => `${index + 1}. ${escaped(step)}`);
  return [
    `## ${severity}: ${title} (${id})`,
    `Seen: ${escaped(seen)}`,
    why,
    steps.join('\n'),
    ...(cure?.forms ?? []).map(form),
  ].join('\n\n');
}

function form({ place, file, text }: CureForm): string {
  return `${place}, ${file}:\n\n\`\`\`\n${text}\`\`\``;
}

/** What the server said must not become markup. */
function escaped(text: string): string {
  return text.replace(/[\\<>[\]|]/g, '\\$&');
}
