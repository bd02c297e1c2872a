import type { ReactNode } from 'react';
import styles from './Notice.module.css';

/** Something that the reader should know before reading on. */
export function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles['notice']} role="note">
      {children}
    </div>
  );
}
