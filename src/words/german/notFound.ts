import type { NotFoundWords } from '../../pages/notFound/words.ts';

export const notFound: NotFoundWords = {
  title: 'Seite nicht gefunden',
  lead: 'Unter dieser Adresse gibt es nichts. Vielleicht ist sie vertippt, oder was hier war, ist umgezogen.',
  home: 'Zur Startseite',
};
