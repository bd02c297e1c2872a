import styles from './Initials.module.css';
import { initialsOf } from './initialsOf.ts';

/**
 * A person's picture: their initials, so that no request leaves for a third party. Drawn by the
 * style, since a picture is no text: nobody has to say it to press the button that it is on.
 */
export function Initials({ name }: { readonly name: string }) {
  return (
    <span className={styles['initials']} data-initials={initialsOf(name)} aria-hidden="true" />
  );
}
