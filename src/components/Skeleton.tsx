import styles from './Skeleton.module.css';

/** Grey lines in the place of content that is on its way. */
export function Skeleton({ lines }: { readonly lines: number }) {
  return (
    <div className={styles['skeleton']} aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all the same
        <span key={line} />
      ))}
    </div>
  );
}
