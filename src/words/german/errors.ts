import type { ErrorWords } from '../../pages/errors/words.ts';

export const errors: ErrorWords = {
  openSetup: 'Die Seite zum Einrichten öffnen, die die richtigen Einstellungen schreibt',
  toChange: 'Was zu ändern ist',
  in: (source) => `in ${source}`,
  list: 'die ganze Liste',
};
