import { isBad, type Outcome } from './fault.ts';

/** A row for the terminal. */
export function tell(outcome: Outcome): string {
  const { fault, state, stranded, leaks } = outcome;
  const mark = isBad(outcome) ? '✗' : '✓';
  const columns = [
    fault.id.padEnd(26),
    state.padEnd(16),
    outcome.saw.slice(0, 48).padEnd(49),
    requestsOf(outcome).padEnd(8),
    lossOf(outcome).padEnd(3),
    recoveryOf(outcome),
  ];
  const trouble = [stranded === null ? '' : `stranded: ${stranded}`, ...leaks].filter(Boolean);
  return [`${mark} ${columns.join(' ')}`, ...trouble.map((line) => `    ${line}`)].join('\n');
}

/** The last line of the run. */
export function summaryLine(outcomes: readonly Outcome[]): string {
  const stranded = outcomes.filter((outcome) => outcome.stranded !== null).length;
  const leaked = outcomes.filter(({ leaks }) => leaks.length > 0).length;
  return `faults: ${outcomes.length}, stranded: ${stranded}, leaked: ${leaked}`;
}

/** The page `docs/faults.md`. */
export function faultsPage(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => {
    const { fault, state, saw } = outcome;
    const cells = [
      fault.what,
      state,
      saw,
      requestsOf(outcome),
      lossOf(outcome),
      recoveryOf(outcome),
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return `# What happens if …

Written by \`npm run test:faults -- --write\`, which tries each of these in a real browser with the local
servers. "They did" is what the person had to press to be back where they wanted to be, after the fault
was gone; "requests" are those to the identity provider and to OpenMetadata, the sign-in included;
"lost" counts the tokens and codes seen outside their place, and one more where the person was stranded:
did not get back, or lost a session that should have lived on.

| What happens if … | while the person is | they see | requests | lost | they did |
|--|--|--|--|--|--|
${rows.join('\n')}

${summaryLine(outcomes)}
`;
}

function requestsOf({ requests }: Outcome): string {
  return `${requests.identity} + ${requests.api}`;
}

function lossOf({ leaks, stranded }: Outcome): string {
  return String(leaks.length + (stranded === null ? 0 : 1));
}

function recoveryOf({ recovery }: Outcome): string {
  return recovery.length === 0 ? 'nothing' : recovery.join(' › ');
}
