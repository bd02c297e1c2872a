import { Fragment } from 'react';
import styles from './Breakable.module.css';
import { nameParts } from './nameParts.ts';

/** A name that is broken between its words where a line is too short for it. */
export function Breakable({ text }: { readonly text: string }) {
  return nameParts(text).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one name never move
    <Fragment key={index}>
      {index > 0 && <span className={styles['break']} />}
      {part}
    </Fragment>
  ));
}
