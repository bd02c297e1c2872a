import { translated } from '../../words/translated.ts';

const english = {
  pre: 'Code',
  table: 'Table',
  image: (name: string) => (name ? `Image: ${name}` : 'Image'),
};

export type DescriptionWords = typeof english;
export const words = translated('description', english);
