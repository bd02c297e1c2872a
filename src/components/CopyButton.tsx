import styles from './CopyButton.module.css';
import { CopyByHand } from './CopyByHand.tsx';
import { useCopy } from './useCopy.ts';
import { words } from './words.ts';

/** Copies a text; says that it did, also to screen readers. */
export function CopyButton({ text }: { readonly text: string }) {
  const [outcome, copy] = useCopy(text);
  return (
    <>
      <button type="button" className={styles['copy']} onClick={copy}>
        <span aria-live="polite">{outcome === 'copied' ? words.copied : words.copy}</span>
      </button>
      {outcome === 'refused' && <CopyByHand text={text} />}
    </>
  );
}
