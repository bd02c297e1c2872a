import { removeKey } from './tabStorage.ts';

/** Where this tab counts its automatic visits to the authority. */
export const visitsKey = 'session.automaticVisits';

/** A click starts over. */
export function forgetVisits(): void {
  removeKey(visitsKey);
}
