import type { Cure } from '../../src/checks/cure.ts';
import { type Report, summaryOf } from '../../src/checks/report.ts';
import { type Finding, failuresOf } from '../../src/checks/runChecks.ts';
import type { Paint } from './paint.ts';

/** The report for a terminal: failures with their cures first, then what needs a token, by name. */
export function renderFindings({ server, app, findings }: Report, paint: Paint): string {
  const { failed, passed, cannotTell } = summaryOf(findings);
  const untold = findings.filter(({ outcome }) => outcome === 'cannot tell');
  const lacking = (lack: Finding['lacks']) => untold.filter(({ lacks }) => lacks === lack);
  const blocks = [
    `OpenMetadata: ${server}\nThis app:     ${app ?? 'not looked at'}`,
    ...failuresOf(findings).map((finding) => renderFailure(finding, paint)),
    renderList(
      'Passed',
      findings.filter(({ outcome }) => outcome === 'passes'),
      paint,
    ),
    renderList('Could not be told', lacking('an answer'), paint),
    renderList('Needs the address of this app: --app', lacking('the app'), paint),
    renderList(
      'Needs a sign-in: open /security of this app as an administrator',
      lacking('a sign-in'),
      paint,
    ),
    paint.strong(`${failed} failed, ${passed} passed, ${cannotTell} could not be told.`),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function renderFailure({ id, title, severity, seen, why, cure }: Finding, paint: Paint): string {
  const lines = [
    `${paint.severity(severity)} ${paint.strong(title)} ${paint.quiet(`(${id})`)}`,
    `  Seen  ${seen}`,
    `  Why   ${why}`,
    ...(cure ? renderCure(cure, paint) : []),
  ];
  return lines.join('\n');
}

function renderCure({ steps, forms }: Cure, paint: Paint): readonly string[] {
  return [
    ...steps.map((step, index) => `  ${index === 0 ? 'Cure' : '    '}  ${index + 1}. ${step}`),
    ...forms.flatMap(({ place, file, text }) => [
      `        ${paint.quiet(`${place}, ${file}:`)}`,
      ...text
        .trimEnd()
        .split('\n')
        .map((line) => `          ${line}`),
    ]),
  ];
}

function renderList(heading: string, findings: readonly Finding[], paint: Paint): string {
  if (findings.length === 0) return '';
  const mark = { passes: paint.good('✓'), 'cannot tell': '?', fails: '✗' } as const;
  const lines = findings.map(
    ({ id, title, outcome, seen }) =>
      `  ${mark[outcome]} ${title} ${paint.quiet(`(${id})`)}\n    ${paint.quiet(seen)}`,
  );
  return [`${paint.strong(heading)}`, ...lines].join('\n');
}
