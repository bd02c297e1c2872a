import { type RefObject, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { Delay } from '../auth/session.ts';
import { useSession } from './appContext.ts';
import styles from './SessionNotice.module.css';
import { words } from './words.ts';

/** Says that the session is kept while it can't be renewed. */
export function SessionNotice() {
  const delay = useDelay();
  const notice = useRef<HTMLParagraphElement>(null);
  useRoomFor(notice, delay);
  return (
    <p ref={notice} role="status" className={styles['notice']}>
      {delay && words.delays[delay]}
    </p>
  );
}

/** Tells the styles how high the notice is: what else stands at the foot keeps clear of it. */
function useRoomFor(notice: RefObject<HTMLElement | null>, delay: Delay | null): void {
  useLayoutEffect(() => {
    if (!delay) return;
    const { style } = document.documentElement;
    const measure = () =>
      style.setProperty('--notice-height', `${notice.current?.offsetHeight ?? 0}px`);
    measure();
    addEventListener('resize', measure);
    return () => {
      removeEventListener('resize', measure);
      style.removeProperty('--notice-height');
    };
  }, [notice, delay]);
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
