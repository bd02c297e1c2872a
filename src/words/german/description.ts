import type { DescriptionWords } from '../../components/description/words.ts';

export const description: DescriptionWords = {
  image: (name) => (name ? `Bild: ${name}` : 'Bild'),
};
