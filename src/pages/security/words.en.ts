export const english = {
  title: 'Security of this deployment',
  lead: 'What this app sees of OpenMetadata, of its own host and of your token, held against what is known to go wrong.',
  notForYou: 'This page is for administrators of the catalog.',
  running: 'Running the checks…',
  again: 'Run again',
  summary: (failed: number, passed: number, cannotTell: number) =>
    `${failed} failed, ${passed} passed, ${cannotTell} could not be told.`,
  ranAt: (time: string) => `Last run: ${time}`,
  nothingFailed: 'No check failed.',
  failed: 'What to put right',
  cannotTell: 'Could not be told',
  passed: 'Passed',
  seen: 'Seen',
  why: 'Why it matters',
  cure: 'What to do',
  severities: {
    critical: 'Critical',
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    info: 'Info',
  },
  markdown: 'Download as Markdown',
  json: 'Download as JSON',
  personal: 'The files hold what is on this page, names of administrators included, and no token.',
  setup: 'Write the right settings on the setup page',
};

export type SecurityWords = typeof english;
