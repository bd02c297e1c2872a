import { buildTree } from './buildTree.ts';
import { htmlTokens } from './htmlTokens.ts';
import { markdownTokens } from './markdownTokens.ts';
import { setEmbeddedApart } from './setEmbeddedApart.ts';
import type { DescriptionNode } from './tree.ts';
import { wordsAlone } from './wordsAlone.ts';

/** How a description is written: OpenMetadata's editor stores HTML, everything else Markdown. */
export type DescriptionFormat = 'html' | 'markdown';

/** Of longer ones only the words are shown. */
const longest = 50_000;

/** What OpenMetadata's editor writes, as a part of a pattern. */
export const editorTags = 'p|div|span|ul|ol|h[1-6]|table|blockquote|pre|strong|em|a|br';

const htmlBegins = new RegExp(`^<(?:${editorTags})(?=[\\s/>])`, 'i');

export function formatOf(description: string): DescriptionFormat {
  const text = description.trim();
  return htmlBegins.test(text) && text.endsWith('>') ? 'html' : 'markdown';
}

/**
 * A description, HTML or Markdown, as one tree of harmless elements. The result is never markup:
 * React makes its elements one by one, so that a mistake in reading can garble, not harm.
 */
export function parseDescription(description: string): DescriptionNode[] {
  const { text } = setEmbeddedApart(description);
  return text.length > longest ? wordsAlone(text) : read(text);
}

function read(text: string): DescriptionNode[] {
  return buildTree(formatOf(text) === 'html' ? htmlTokens(text) : markdownTokens(text));
}

/** Whether two texts read the same: servers may sanitise what they are given. */
export function isSameDescription(one: string, other: string): boolean {
  if (one.trim() === other.trim()) return true;
  return shape(one) === shape(other);
}

/** All that a description says, also what is not shown of it. */
function shape(description: string): string {
  const { text, embedded } = setEmbeddedApart(description.trim());
  return JSON.stringify([text.length > longest ? text : read(text), embedded]);
}
