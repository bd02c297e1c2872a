import { useEffect, useState } from 'react';
import type { SearchHit } from '../../api/searchHit.ts';

/** Finds a few assets for what is being typed. */
export type Suggest = (text: string, signal: AbortSignal) => Promise<readonly SearchHit[]>;

interface Found {
  readonly text: string;
  readonly hits: readonly SearchHit[];
}

const waitMs = 150;
const none: readonly SearchHit[] = [];

/**
 * What the catalogue holds for a text, once typing pauses; none while the search is down, and none
 * until the answer for this very text is there: those for the text before would open the wrong page.
 */
export function useSuggestions(text: string, suggest: Suggest): readonly SearchHit[] {
  const [found, setFound] = useState<Found>({ text: '', hits: none });
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === '') return;
    const aborted = new AbortController();
    const keep = (hits: readonly SearchHit[]) => {
      if (!aborted.signal.aborted) setFound({ text: wanted, hits });
    };
    const timer = setTimeout(() => {
      suggest(wanted, aborted.signal).then(keep, () => keep(none));
    }, waitMs);
    return () => {
      clearTimeout(timer);
      aborted.abort();
    };
  }, [wanted, suggest]);
  return found.text === wanted ? found.hits : none;
}
