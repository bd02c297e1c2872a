import { useEffect } from 'react';
import { useSettings } from './appContext.ts';
import { titleOf } from './titleOf.ts';

/** Names the page in the browser's tab. */
export function useTitle(title: string): void {
  const { appName } = useSettings();
  useEffect(() => {
    document.title = titleOf(title, appName);
  }, [title, appName]);
}
