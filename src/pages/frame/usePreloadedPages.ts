import { useEffect } from 'react';

const waitMs = 2000;

/** Once the first page stands, gets the chunks of those that most people open next. */
export function usePreloadedPages(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      import('../explore/exploreRoute.ts').catch(() => {});
      import('../table/tableRoute.ts').catch(() => {});
    }, waitMs);
    return () => clearTimeout(timer);
  }, []);
}
