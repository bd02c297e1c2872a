import type { PageData } from '../pageData.ts';
import { SecurityPage } from './SecurityPage.tsx';

/** The page runs the checks itself: they take seconds, and it is there at once. */
export function securityRoute({ api }: PageData) {
  return { Component: SecurityPage, loader: () => api.fetch };
}
