import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSession } from './appContext.ts';
import styles from './StillThere.module.css';
import { words } from './words.ts';

/** Asks before the session ends for want of input. An answer in any tab counts for all. */
export function StillThere() {
  const { session, state } = useSession();
  const endsAt = state.status === 'signed-in' ? state.idleEndsAt : null;
  return endsAt === null ? null : <Question endsAt={endsAt} onStay={session.stay} />;
}

function Question({ endsAt, onStay }: { readonly endsAt: number; readonly onStay: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const left = useSecondsUntil(endsAt);
  // Closed while it is still in the page: only then the focus goes back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles['question']}
      aria-labelledby="still-there"
      onCancel={onStay}
    >
      <h2 id="still-there">{words.stillThere}</h2>
      <p aria-hidden="true">{words.secondsLeft(left)}</p>
      <p aria-live="polite" className="visually-hidden">
        {words.secondsLeft(announced(left))}
      </p>
      <button type="button" className="button button-primary" onClick={onStay}>
        {words.stay}
      </button>
    </dialog>
  );
}

/** A countdown that is read aloud each second says nothing: it is told at a few marks. */
function announced(seconds: number): number {
  return [10, 30].find((mark) => seconds <= mark) ?? 60;
}

function useSecondsUntil(at: number): number {
  const secondsLeft = () => Math.max(0, Math.ceil((at - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(secondsLeft);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(secondsLeft()), 1000);
    return () => clearInterval(timer);
  });
  return seconds;
}
