import { useEffect, useState } from 'react';
import { type InlineHashes, inlineHashes } from './output/inlineHashes.ts';

const none: InlineHashes = { scriptHashes: [], styleHashes: [] };

/** The hashes of this app's own page, which the policy of its web server must name. */
export function usePageHashes(): InlineHashes {
  const [hashes, setHashes] = useState(none);
  useEffect(() => {
    const stop = new AbortController();
    fetch(import.meta.env.BASE_URL, { signal: stop.signal })
      .then((response) => response.text())
      .then(inlineHashes)
      .then(setHashes)
      .catch(() => {}); // nothing is lost but the hashes, and their absence is shown
    return () => stop.abort();
  }, []);
  return hashes;
}
