import { buildTree } from './buildTree.ts';
import { htmlTokens } from './htmlTokens.ts';
import { markdownTokens } from './markdownTokens.ts';
import type { DescriptionNode } from './tree.ts';

/** How a description is written: OpenMetadata's editor stores HTML, everything else Markdown. */
export type DescriptionFormat = 'html' | 'markdown';

/** Longer ones are shown as they are. */
const longest = 50_000;

const htmlBegins = /^<(?:p|div|span|ul|ol|h[1-6]|table|blockquote|pre|strong|em|a|br)(?=[\s/>])/i;

export function formatOf(description: string): DescriptionFormat {
  const text = description.trim();
  return htmlBegins.test(text) && text.endsWith('>') ? 'html' : 'markdown';
}

/**
 * A description, HTML or Markdown, as one tree of harmless elements. The result is never markup:
 * React makes its elements one by one, so that a mistake in reading can garble, not harm.
 */
export function parseDescription(description: string): DescriptionNode[] {
  if (description.length > longest) return [description];
  const read = formatOf(description) === 'html' ? htmlTokens : markdownTokens;
  return buildTree(read(description));
}

/** Whether two texts read the same: servers may sanitise what they are given. */
export function isSameDescription(one: string, other: string): boolean {
  if (one.trim() === other.trim()) return true;
  return shape(one) === shape(other);
}

function shape(description: string): string {
  return JSON.stringify(parseDescription(description.trim()));
}
