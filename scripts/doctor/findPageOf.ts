import { probe } from '../../src/checks/observe/probe.ts';
import type { Fetch } from '../../src/http/timedFetch.ts';

/**
 * Where the app's first script lies, in a build and in Vite's dev server. Its repetitions are bounded:
 * the page may be anybody's.
 */
const firstScript = /<script[^>]{0,200}\ssrc="(\/(?:[^"]{0,200}\/)?)(?:assets\/|src\/main)/;

/**
 * Where `url` is but a page of the app, as people copy it from the browser: every address below the
 * app's own answers with that page, so that nothing else would tell.
 * @returns the app's own address, no trailing slash; null when `url` is it, or no page of this app.
 */
export async function findPageOf(fetch: Fetch, url: string): Promise<string | null> {
  const page = await probe(fetch, `${url}/`, { headers: { accept: 'text/html' } });
  const body = page.seen ? page.value.body : '';
  const [, base] = (body.includes('id="sign-in"') && firstScript.exec(body)) || [];
  if (base === undefined) return null;
  const app = new URL(base, url).href.replace(/\/$/, '');
  return app === url ? null : app;
}
