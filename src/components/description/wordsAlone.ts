import { decodeEntities } from './decodeEntities.ts';
import type { DescriptionNode } from './tree.ts';

const endOfBlock = /<(?:\/(?:p|div|li|h[1-6]|tr|pre|blockquote)|br)(?:\s[^<>]*)?\/?>/gi;
const tag = /<[a-z/!][^<>]*>/gi;

/** The words of a text that is too long to be read as markup, in paragraphs. */
export function wordsAlone(text: string): DescriptionNode[] {
  const words = text.replace(endOfBlock, '\n\n').replace(tag, '');
  const paragraphs = words.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
  return paragraphs
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ name: 'p', children: [decodeEntities(paragraph)] }));
}
