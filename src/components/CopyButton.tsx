import { useState } from 'react';
import styles from './CopyButton.module.css';
import { words } from './words.ts';

/** Copies a text; says that it did, also to screen readers. */
export function CopyButton({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <button type="button" className={styles['copy']} onClick={() => void copy()}>
      <span aria-live="polite">{copied ? words.copied : words.copy}</span>
    </button>
  );
}
