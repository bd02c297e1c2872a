import { keepOuting } from '../../../src/auth/keptOuting.ts';

/** What the tab remembers of a visit to the authority that a click has begun. */
export function beginVisit(state: string): void {
  const times = { keptAt: Date.now(), signedOutAt: 0 };
  keepOuting(state, { path: '/', automatic: false, expects: null, ...times });
}
