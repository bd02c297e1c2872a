import { parseDescription } from './description/parseDescription.ts';
import { textOf } from './description/tree.ts';

/** A description, HTML or Markdown, as words only: for lists, where no formatting belongs. */
export function plainText(description: string): string {
  return textOf(parseDescription(description)).replace(/\s+/g, ' ').trim();
}
