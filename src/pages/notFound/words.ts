import { translated } from '../../words/translated.ts';

const english = {
  title: 'Page not found',
  lead: 'There is nothing at this address. It may have been mistyped, or what was here has moved.',
  home: 'Go to the home page',
};

export type NotFoundWords = typeof english;
export const words = translated('notFound', english);
