import { useLayoutEffect } from 'react';

/** Editors on the page by name, each with what to do should it go before it has told. */
const editors = new Map<string, (() => void) | null>();

/** Leaves it to the editor to tell how its saving went; where none is there or stays, `otherwise`. */
export function tellInEditor(name: string, otherwise: () => void): void {
  if (editors.has(name)) editors.set(name, otherwise);
  else otherwise();
}

/** Tells in the editor of that name: `outcome` is what it shows by now. */
export function useTelling(name: string, outcome: object | undefined): void {
  // With the change of the page, not after it: an answer may come right behind.
  useLayoutEffect(() => {
    editors.set(name, null);
    return () => {
      const otherwise = editors.get(name);
      editors.delete(name);
      otherwise?.();
    };
  }, [name]);
  useLayoutEffect(() => {
    if (outcome) editors.set(name, null);
  }, [name, outcome]);
}
