import { useSyncExternalStore } from 'react';
import type { Delay } from '../auth/session.ts';
import { useSession } from './appContext.ts';
import styles from './SessionNotice.module.css';

/** Says that the session is kept while it can't be renewed. */
export function SessionNotice() {
  const delay = useDelay();
  return (
    <p role="status" className={styles['notice']}>
      {delay && words[delay]}
    </p>
  );
}

/** Why a signed-in person has to wait, or null. */
function useDelay(): Delay | null {
  const { state } = useSession();
  const isOnline = useSyncExternalStore(subscribeToConnection, () => navigator.onLine);
  if (state.status === 'signed-out') return null;
  return isOnline ? state.delay : 'offline';
}

function subscribeToConnection(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

const words: Readonly<Record<Delay, string>> = {
  offline:
    'You are offline. Your session is kept, and the app goes on when the connection is back.',
  unreachable: 'Microsoft can’t be reached just now. Your session is kept: try again in a moment.',
  busy: 'Microsoft is busy just now. Your session is kept: try again in a minute.',
};
