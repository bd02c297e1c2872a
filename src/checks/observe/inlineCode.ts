/** The texts of a page's inline elements, which its policy has to allow by their hashes. */
export interface InlineCode {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** @param html A page of our own build; it is searched, not parsed as a browser would. */
export function inlineTexts(html: string): InlineCode {
  return {
    scripts: textsOf(html, /<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs),
    styles: textsOf(html, /<style[^>]*>(.*?)<\/style>/gs),
  };
}

/** The same as a policy names them: `sha256-…`. @see CSP Level 3, section 6.7.3.3. */
export async function inlineHashes(html: string): Promise<InlineCode> {
  const { scripts, styles } = inlineTexts(html);
  return {
    scripts: await Promise.all(scripts.map(hashOf)),
    styles: await Promise.all(styles.map(hashOf)),
  };
}

function textsOf(html: string, element: RegExp): readonly string[] {
  return Array.from(html.matchAll(element), ([, text = '']) => text);
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
