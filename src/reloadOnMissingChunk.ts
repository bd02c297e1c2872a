import { readKey, writeKey } from './auth/tabStorage.ts';

const key = 'session.reloadedAt';
const onceInMs = 5 * 60_000;

/**
 * A chunk that did not arrive was most likely replaced by a deployment: reloads once. What was
 * typed and the session are kept by the tab. When that does not help, a page says so.
 */
export function reloadOnMissingChunk(): void {
  addEventListener('vite:preloadError', () => {
    if (!navigator.onLine || !mayReload()) return;
    document.documentElement.style.visibility = 'hidden';
    location.reload();
  });
}

function mayReload(): boolean {
  const since = Math.abs(Date.now() - Number(readKey(key)));
  return since > onceInMs && writeKey(key, String(Date.now()));
}
