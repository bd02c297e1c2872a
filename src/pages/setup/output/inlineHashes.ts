/** What the policy allows by name in this app's page: `sha256-…` of each inline script and style. */
export interface InlineHashes {
  readonly scriptHashes: readonly string[];
  readonly styleHashes: readonly string[];
}

/** @param html This app's own `index.html`, as its host serves it. */
export async function inlineHashes(html: string): Promise<InlineHashes> {
  return {
    scriptHashes: await hashAll(html, /<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs),
    styleHashes: await hashAll(html, /<style[^>]*>(.*?)<\/style>/gs),
  };
}

function hashAll(html: string, element: RegExp): Promise<readonly string[]> {
  return Promise.all(Array.from(html.matchAll(element), ([, text = '']) => sha256(text)));
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
