import {
  type MouseEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { focusBack, type Place, placeOf } from './focusBack.ts';
import styles from './Toasts.module.css';
import { hideToast, shownToasts, subscribeToToasts, type Toast } from './toasts.ts';
import { useRoomFor } from './useRoomFor.ts';
import { words } from './words.ts';

const shownForMs = 8_000;

/** What was done, each with its undo. Stays while the pointer or the focus is on it. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToToasts, shownToasts);
  const [held, setHeld] = useState(false);
  const region = useRef<HTMLDivElement>(null);
  const lastPlace = useLastPlace(region);
  useRoomFor(region, '--toasts-height', toasts.length > 0 && toasts);
  if (held && toasts.length === 0) setHeld(false); // what is gone no longer tells of leaving
  return (
    <div
      ref={region}
      className={styles['toasts']}
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} held={held} lastPlace={lastPlace} />
      ))}
    </div>
  );
}

interface ToastLineProps {
  readonly toast: Toast;
  readonly held: boolean;
  readonly lastPlace: () => Place;
}

function ToastLine({ toast, held, lastPlace }: ToastLineProps) {
  const { id, text, undo } = toast;
  const [cause] = useState(lastPlace);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => hideToast(id), shownForMs);
    return () => clearTimeout(timer);
  }, [id, held]);
  const close = ({ currentTarget, detail }: MouseEvent) => {
    // With the button its focus would be gone. Who points at it looks elsewhere: nothing scrolls.
    if (currentTarget === document.activeElement) focusBack(cause, { preventScroll: detail > 0 });
    hideToast(id);
  };
  return (
    <p className={styles['toast']}>
      <span>{text}</span>
      {undo && (
        <button
          type="button"
          onClick={(event) => {
            close(event);
            undo?.();
          }}
        >
          {words.undo}
        </button>
      )}
      <button type="button" onClick={close}>
        {words.dismiss}
      </button>
    </p>
  );
}

/** Where the focus was last outside the toasts, when asked. */
function useLastPlace(region: RefObject<HTMLElement | null>): () => Place {
  const place = useRef<Place>([]);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element && !region.current?.contains(target))
        place.current = placeOf(target);
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [region]);
  return () => place.current;
}
