import styles from './Skeleton.module.css';

/** Grey lines in the place of content that is on its way. */
export function Skeleton() {
  return <div className={styles['skeleton']} aria-hidden="true" />;
}
