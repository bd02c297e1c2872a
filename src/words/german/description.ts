import type { DescriptionWords } from '../../components/description/words.ts';

export const description: DescriptionWords = {
  pre: 'Code',
  table: 'Tabelle',
  image: (name) => (name ? `Bild: ${name}` : 'Bild'),
};
