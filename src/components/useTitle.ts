import { useEffect } from 'react';
import { useSettings } from './appContext.ts';

/** Names the page in the browser's tab. */
export function useTitle(title: string): void {
  const { appName } = useSettings();
  useEffect(() => {
    document.title = titleOf(title, appName);
  }, [title, appName]);
}

export function titleOf(title: string, appName: string): string {
  return `${title} · ${appName}`;
}
