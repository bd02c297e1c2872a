import type { SecurityWords } from './words.en.ts';

export const german: SecurityWords = {
  title: 'Sicherheit dieser Installation',
  lead: 'Was diese App von OpenMetadata, von ihrem eigenen Host und von Ihrem Token sieht, verglichen mit dem, was bekanntlich schiefgeht.',
  notForYou: 'Diese Seite ist für Administratoren des Katalogs.',
  running: 'Die Prüfungen laufen …',
  again: 'Erneut prüfen',
  summary: (failed: number, passed: number, cannotTell: number) =>
    `${failed} nicht bestanden, ${passed} bestanden, ${cannotTell} nicht feststellbar.`,
  ranAt: (time: string) => `Zuletzt: ${time}`,
  nothingFailed: 'Keine Prüfung ist gescheitert.',
  failed: 'Was in Ordnung zu bringen ist',
  cannotTell: 'Nicht feststellbar',
  passed: 'Bestanden',
  seen: 'Gesehen',
  why: 'Warum es zählt',
  cure: 'Was zu tun ist',
  severities: {
    critical: 'Kritisch',
    high: 'Hoch',
    medium: 'Mittel',
    low: 'Gering',
    info: 'Hinweis',
  },
  markdown: 'Als Markdown herunterladen',
  json: 'Als JSON herunterladen',
  personal:
    'Die Dateien enthalten, was auf dieser Seite steht, auch Namen von Administratoren, und kein Token.',
  setup: 'Die richtigen Einstellungen auf der Einrichtungsseite schreiben',
};
