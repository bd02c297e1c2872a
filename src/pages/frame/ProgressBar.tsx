import { useNavigation } from 'react-router-dom';
import styles from './ProgressBar.module.css';
import { words } from './words.ts';

/** Shown by its style once a navigation has taken 150 ms. */
export function ProgressBar() {
  const { state } = useNavigation();
  if (state === 'idle') return null;
  return <div className={styles['bar']} role="progressbar" aria-label={words.loading} />;
}
