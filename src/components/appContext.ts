import { createContext, use, useSyncExternalStore } from 'react';
import type { Session, SessionState } from '../auth/session.ts';
import type { Settings } from '../settings/settings.ts';

/** What every page may need of the app around it. */
export interface AppContext {
  readonly settings: Settings;
  readonly session: Session;
}

export const AppContext = createContext<AppContext | null>(null);

function useApp(): AppContext {
  const app = use(AppContext);
  if (app) return app;
  throw new Error('A page needs <AppContext value={…}> above it: see src/App.tsx.');
}

export function useSettings(): Settings {
  return useApp().settings;
}

/** The session and its state, which re-renders when it changes. */
export function useSession(): { readonly session: Session; readonly state: SessionState } {
  const { session } = useApp();
  const state = useSyncExternalStore(session.subscribe, session.getState);
  return { session, state };
}
