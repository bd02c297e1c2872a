/** The texts of a page's inline elements, which its policy has to allow by their hashes. */
export interface InlineCode {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** @param html A page of our own build; it is searched, not parsed as a browser would. */
export function inlineTexts(html: string): InlineCode {
  return {
    scripts: textsOf(html, /<script(?![^>]{0,200}\ssrc=)[^>]{0,200}>/, '</script>'),
    styles: textsOf(html, /<style[^>]{0,200}>/, '</style>'),
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

/** Cut at the ends first: a page of somebody else may be made so that looking for them takes long. */
function textsOf(html: string, begin: RegExp, end: string): readonly string[] {
  const elements = html.split(end).slice(0, -1);
  return elements.flatMap((element) => {
    const found = begin.exec(element);
    return found ? [element.slice(found.index + found[0].length)] : [];
  });
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
