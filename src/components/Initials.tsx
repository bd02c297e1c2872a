import styles from './Initials.module.css';
import { spokenName } from './spokenName.ts';

/**
 * A person's picture: their initials, so that no request leaves for a third party. Drawn by the
 * style, since a picture is no text: nobody has to say it to press the button that it is on.
 */
export function Initials({ name }: { readonly name: string }) {
  return (
    <span className={styles['initials']} data-initials={initialsOf(name)} aria-hidden="true" />
  );
}

function initialsOf(name: string): string {
  const words = spokenName(name)
    .split(/[\s._-]+/)
    .filter(Boolean);
  const [first = '?', ...others] = words.map(([letter = '']) => letter);
  return (first + (others.at(-1) ?? '')).toUpperCase();
}
