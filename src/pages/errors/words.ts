import { translated } from '../../words/translated.ts';

const english = {
  openSetup: 'Open the setup page, which writes the right settings',
  toChange: 'What to change',
  in: (source: string) => `in ${source}`,
  list: 'the whole list',
};

export type ErrorWords = typeof english;
export const words = translated('errors', english);
