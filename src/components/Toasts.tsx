import { useEffect, useState, useSyncExternalStore } from 'react';
import styles from './Toasts.module.css';
import { hideToast, shownToasts, subscribeToToasts, type Toast } from './toasts.ts';
import { words } from './words.ts';

const shownForMs = 8_000;

/** What was done, each with its undo. Stays while the pointer or the focus is on it. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToToasts, shownToasts);
  const [held, setHeld] = useState(false);
  if (held && toasts.length === 0) setHeld(false); // what is gone no longer tells of leaving
  return (
    <div
      className={styles['toasts']}
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} held={held} />
      ))}
    </div>
  );
}

function ToastLine({ toast, held }: { readonly toast: Toast; readonly held: boolean }) {
  const { id, text, undo } = toast;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => hideToast(id), shownForMs);
    return () => clearTimeout(timer);
  }, [id, held]);
  const takeBack = () => {
    hideToast(id);
    undo?.();
  };
  return (
    <p className={styles['toast']}>
      <span>{text}</span>
      {undo && (
        <button type="button" onClick={takeBack}>
          {words.undo}
        </button>
      )}
      <button type="button" onClick={() => hideToast(id)}>
        {words.dismiss}
      </button>
    </p>
  );
}
