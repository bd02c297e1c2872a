import { useRef, useSyncExternalStore } from 'react';
import type { Delay } from '../auth/session.ts';
import { useSession } from './appContext.ts';
import styles from './SessionNotice.module.css';
import { useRoomFor } from './useRoomFor.ts';
import { words } from './words.ts';

/** Says that the session is kept while it can't be renewed. */
export function SessionNotice() {
  const delay = useDelay();
  const notice = useRef<HTMLParagraphElement>(null);
  useRoomFor(notice, '--notice-height', delay);
  return (
    <p ref={notice} role="status" className={styles['notice']}>
      {delay && words.delays[delay]}
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
