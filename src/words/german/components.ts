import type { ComponentWords } from '../../components/words.ts';
import { count } from '../format.ts';

export const components: ComponentWords = {
  types: {
    table: 'Tabelle',
    topic: 'Topic',
    dashboard: 'Dashboard',
    pipeline: 'Pipeline',
    container: 'Container',
    glossaryTerm: 'Glossarbegriff',
    user: 'Person',
    team: 'Team',
  },
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyOf: (label, what) => `${label}: ${what}`,
  copyByHand: 'Der Browser kopiert das nicht. Es ist hier markiert: Kopieren Sie es selbst.',
  undo: 'Rückgängig',
  dismiss: 'Schließen',
  mender: 'Wer das beheben kann:',
  menders: {
    you: 'Sie selbst',
    'entra-admin': 'Ihr Administrator von Microsoft Entra',
    'openmetadata-admin': 'Der Administrator von OpenMetadata',
    'app-admin': 'Der Administrator dieser App',
    nobody: 'Niemand muss etwas tun: Es geht von selbst vorbei',
  },
  correlation: 'Korrelations-ID:',
  details: 'die Angaben',
  theFact: (name) => name,
  ways: {
    'try-again': 'Noch einmal versuchen',
    'use-another-account': 'Anderes Konto verwenden',
    'sign-in': 'Mit Microsoft anmelden',
    'create-account': 'Mein Konto anlegen',
    reload: 'App neu laden',
    home: 'Zur Startseite',
  },
  notLoaded: 'Diese Seite ließ sich nicht laden',
  partMissing:
    'Ein Teil der App kam nicht an: Vielleicht ist die Verbindung unterbrochen, oder die App wurde erneuert. Sie bleiben angemeldet, und was Sie geschrieben haben, bleibt erhalten.',
  stillThere: 'Sind Sie noch da?',
  secondsLeft: (seconds) =>
    `Zum Schutz Ihrer Daten werden Sie in ${count(seconds, { one: 'Sekunde', other: 'Sekunden' })} abgemeldet.`,
  stay: 'Angemeldet bleiben',
  delays: {
    offline:
      'Sie sind offline. Ihre Sitzung bleibt erhalten, und es geht weiter, sobald die Verbindung wieder da ist.',
    unreachable:
      'Der Anmeldedienst ist gerade nicht zu erreichen. Ihre Sitzung bleibt erhalten: Versuchen Sie es gleich noch einmal.',
    busy: 'Der Anmeldedienst ist gerade ausgelastet. Ihre Sitzung bleibt erhalten: Versuchen Sie es in einer Minute noch einmal.',
  },
};
