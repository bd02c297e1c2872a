import { useState } from 'react';

interface Tried {
  readonly text: string;
  readonly outcome: 'copied' | 'refused';
}

/**
 * Puts a text on the clipboard. A browser may refuse, and has no clipboard on plain http.
 * @returns What came of it, null before; and the function that tries.
 */
export function useCopy(text: string): readonly [Tried['outcome'] | null, () => void] {
  const [tried, setTried] = useState<Tried | null>(null);
  // Async, so that a clipboard that is not there is a refusal like any other.
  const write = async () => navigator.clipboard.writeText(text);
  const copy = () => {
    setTried(null);
    write().then(
      () => setTried({ text, outcome: 'copied' }),
      () => setTried({ text, outcome: 'refused' }),
    );
  };
  // Of a text that changed since, nothing is known.
  return [tried?.text === text ? tried.outcome : null, copy];
}
