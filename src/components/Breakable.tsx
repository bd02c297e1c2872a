import { Fragment } from 'react';
import styles from './Breakable.module.css';

/** After a dot or an underscore, and before the capital in the middle of a word. */
const betweenWords = /(?<=[._])(?=[^._])|(?<=\p{Ll})(?=\p{Lu})/u;

/** A name that is broken between its words where a line is too short for it. */
export function Breakable({ text }: { readonly text: string }) {
  return text.split(betweenWords).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one name never move
    <Fragment key={index}>
      {index > 0 && <span className={styles['break']} />}
      {part}
    </Fragment>
  ));
}
