import styles from './Initials.module.css';

/** A person's picture: their initials, so that no request leaves for a third party. */
export function Initials({ name }: { readonly name: string }) {
  return (
    <span className={styles['initials']} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/).filter(Boolean);
  const first = words[0]?.[0] ?? '?';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toUpperCase();
}
