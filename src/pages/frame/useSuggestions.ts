import { useEffect, useState } from 'react';
import type { SearchHit } from '../../api/searchHit.ts';

/** Finds a few assets for what is being typed. */
export type Suggest = (text: string, signal: AbortSignal) => Promise<readonly SearchHit[]>;

const waitMs = 150;

/** What the catalogue holds for a text, once typing pauses; none while the search is down. */
export function useSuggestions(text: string, suggest: Suggest): readonly SearchHit[] {
  const [found, setFound] = useState<readonly SearchHit[]>([]);
  const wanted = text.trim();
  useEffect(() => {
    const aborted = new AbortController();
    const timer = setTimeout(() => {
      if (wanted === '') return setFound([]);
      suggest(wanted, aborted.signal).then(
        (hits) => !aborted.signal.aborted && setFound(hits),
        () => !aborted.signal.aborted && setFound([]),
      );
    }, waitMs);
    return () => {
      clearTimeout(timer);
      aborted.abort();
    };
  }, [wanted, suggest]);
  return wanted === '' ? [] : found;
}
