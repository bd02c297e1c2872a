import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { AssetList, type ListedAsset } from '../../components/AssetList.tsx';
import styles from './HomePage.module.css';
import { words } from './words.ts';

export interface FirstOfManyProps<T extends ListedAsset> {
  readonly assets: readonly T[];
  readonly total: number;
  readonly empty: string;
  /** Where all of them are. */
  readonly all: string;
  readonly note?: (asset: T) => ReactNode;
}

/** The first assets of a search, and the way to the rest. */
export function FirstOfMany<T extends ListedAsset>(props: FirstOfManyProps<T>) {
  const { assets, total, empty, all, note } = props;
  return (
    <>
      <AssetList assets={assets} empty={empty} {...(note ? { note } : {})} />
      {total > assets.length && (
        <Link to={all} className={styles['more']}>
          {words.all(total)}
        </Link>
      )}
    </>
  );
}
