import { UnexpectedAnswer } from '../../http/unexpectedAnswer.ts';

/** Where a part of the page is; null when it can't be had. */
export type PartState<T> =
  | { readonly status: 'pending' }
  | { readonly status: 'there'; readonly loaded: T | null }
  | { readonly status: 'failed'; readonly error: unknown };

/** A part of the page that may fail without the others, as `useSyncExternalStore` reads it. */
export interface Part<T> {
  readonly getState: () => PartState<T>;
  /** @returns Ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Follows a part that is being loaded. Only an answer of the wrong shape is told as an error. */
export function createPart<T>(loading: Promise<T | null>): Part<T> {
  let state: PartState<T> = { status: 'pending' };
  const listeners = new Set<() => void>();
  const become = (next: PartState<T>) => {
    state = next;
    for (const listener of listeners) listener();
  };
  loading.then(
    (loaded) => become({ status: 'there', loaded }),
    (error: unknown) => {
      const isOurs = error instanceof UnexpectedAnswer;
      become(isOurs ? { status: 'failed', error } : { status: 'there', loaded: null });
    },
  );
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
