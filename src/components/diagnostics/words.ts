import { languageInForce } from '../../words/language.ts';

const english = {
  sections: {
    settings: 'Settings in force',
    session: 'Session',
    person: 'You',
    server: 'OpenMetadata',
    browser: 'Browser and storage',
    errors: 'Last errors',
  },
  noErrors: 'None since this page was loaded.',
  include: 'Include my name, e-mail address and IDs in the report',
  copy: 'Copy report',
  report: 'the report',
  never: 'The report never holds a token.',
};

const german: typeof english = {
  sections: {
    settings: 'Geltende Einstellungen',
    session: 'Sitzung',
    person: 'Sie',
    server: 'OpenMetadata',
    browser: 'Browser und Speicher',
    errors: 'Letzte Fehler',
  },
  noErrors: 'Keine, seit diese Seite geladen wurde.',
  include: 'Meinen Namen, meine E-Mail-Adresse und IDs in den Bericht aufnehmen',
  copy: 'Bericht kopieren',
  report: 'Bericht',
  never: 'Der Bericht enthält nie ein Token.',
};

/** Both languages are in this chunk, which is fetched when somebody opens the diagnostics. */
export const words = languageInForce() === 'de' ? german : english;
