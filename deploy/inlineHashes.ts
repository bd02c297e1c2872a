import { createHash } from 'node:crypto';
import { inlineTexts } from '../src/checks/observe/inlineCode.ts';

/** What the policy must allow by name in a page: `sha256-…` of each inline script and style. */
export interface InlineHashes {
  readonly scriptHashes: readonly string[];
  readonly styleHashes: readonly string[];
}

/** @param html A page of our own build; it is searched, not parsed as a browser would. */
export function inlineHashes(html: string): InlineHashes {
  const { scripts, styles } = inlineTexts(html);
  return { scriptHashes: scripts.map(sha256), styleHashes: styles.map(sha256) };
}

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
