import { useEffect } from 'react';
import { useSettings } from './appContext.ts';

/** Names the page in the browser's tab. */
export function useTitle(title: string): void {
  const { appName } = useSettings();
  useEffect(() => {
    document.title = `${title} · ${appName}`;
  }, [title, appName]);
}
