import styles from './CopyButton.module.css';
import { CopyByHand } from './CopyByHand.tsx';
import { useCopy } from './useCopy.ts';
import { words } from './words.ts';

export interface CopyButtonProps {
  readonly text: string;
  /** What the text is, with its article, for those who hear the button's name alone. */
  readonly what: string;
}

/** Copies a text; says that it did, also to screen readers. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const [outcome, copy] = useCopy(text);
  const label = outcome === 'copied' ? words.copied : words.copy;
  return (
    <>
      <button
        type="button"
        className={styles['copy']}
        aria-label={words.copyOf(label, what)}
        onClick={copy}
      >
        <span aria-live="polite">{label}</span>
      </button>
      {outcome === 'refused' && <CopyByHand text={text} />}
    </>
  );
}
