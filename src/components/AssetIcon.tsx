import styles from './AssetIcon.module.css';
import { assetOutline } from './assetOutline.ts';

/** What type of thing a name stands for, at a glance; its words stand beside it. */
export function AssetIcon({ type }: { readonly type: string }) {
  return (
    <svg className={styles['icon']} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={assetOutline(type)} />
    </svg>
  );
}
