import { createHash } from 'node:crypto';

/** What the policy must allow by name in a page: `sha256-…` of each inline script and style. */
export interface InlineHashes {
  readonly scriptHashes: readonly string[];
  readonly styleHashes: readonly string[];
}

/** @param html A page of our own build; it is searched, not parsed as a browser would. */
export function inlineHashes(html: string): InlineHashes {
  return {
    scriptHashes: hashAll(html, /<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs),
    styleHashes: hashAll(html, /<style[^>]*>(.*?)<\/style>/gs),
  };
}

function hashAll(html: string, element: RegExp): readonly string[] {
  return Array.from(html.matchAll(element), ([, text = '']) => sha256(text));
}

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
