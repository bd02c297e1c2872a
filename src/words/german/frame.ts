import type { FrameWords } from '../../pages/frame/words.ts';

export const frame: FrameWords = {
  home: 'Start',
  explore: 'Entdecken',
  navigation: 'Hauptnavigation',
  skip: 'Zum Inhalt springen',
  search: 'Katalog durchsuchen',
  suggestions: 'Vorschläge',
  account: 'Konto',
  profile: 'Profil',
  signOut: 'Abmelden',
  theme: 'Farben',
  themes: { light: 'Hell', dark: 'Dunkel', system: 'Wie das System' },
  language: 'Sprache',
  slashKey: 'Taste / führt zur Suche',
  loading: 'Wird geladen …',
  untested: (version) =>
    `Dieser OpenMetadata-Server hat die Version ${version}. Die App wurde mit 1.6 und 2.0 geprüft; manches funktioniert hier vielleicht nicht.`,
  hide: 'Ausblenden',
};
