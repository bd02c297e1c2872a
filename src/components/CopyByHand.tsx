import styles from './CopyByHand.module.css';
import { words } from './words.ts';

/** A text that the browser would not copy: selected, for the person to do it. */
export function CopyByHand({ text }: { readonly text: string }) {
  const rows = Math.min(text.split('\n').length, 8);
  return (
    <label className={styles['byHand']}>
      {words.copyByHand}
      <textarea ref={select} readOnly rows={rows} value={text} />
    </label>
  );
}

function select(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.select();
}
