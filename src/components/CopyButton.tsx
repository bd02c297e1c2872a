import styles from './CopyButton.module.css';
import { CopyByHand } from './CopyByHand.tsx';
import { useCopy } from './useCopy.ts';
import { words } from './words.ts';

export interface CopyButtonProps {
  readonly text: string;
  /** What the text is, with its article, for those who hear the button's name alone. */
  readonly what: string;
  /** Stands on the button in place of `Copy`, and makes it a large one. */
  readonly label?: string;
}

/** Copies a text; says that it did, also to screen readers. */
export function CopyButton({ text, what, label }: CopyButtonProps) {
  const [outcome, copy] = useCopy(text);
  const isCopied = outcome === 'copied';
  const shown = isCopied ? words.copied : (label ?? words.copy);
  return (
    <>
      <button
        type="button"
        className={label ? 'button' : styles['copy']}
        aria-label={label && !isCopied ? label : words.copyOf(shown, what)}
        onClick={copy}
      >
        <span aria-live="polite">{shown}</span>
      </button>
      {outcome === 'refused' && <CopyByHand text={text} />}
    </>
  );
}
