import { useState } from 'react';
import type { Reference } from '../../api/references.ts';
import { AssetList } from '../../components/AssetList.tsx';
import styles from './HomePage.module.css';
import { listLength } from './loadHome.ts';
import { words } from './words.ts';

export interface ReferenceListProps {
  readonly assets: readonly Reference[];
  readonly empty: string;
}

/** The first few of a person's own list, and more of it on demand. */
export function ReferenceList({ assets, empty }: ReferenceListProps) {
  const [shown, setShown] = useState(listLength);
  const more = assets.length > shown;
  return (
    <>
      <AssetList assets={assets.slice(0, shown)} empty={empty} />
      {more && (
        <button type="button" className={styles['more']} onClick={() => setShown(shown * 4)}>
          {words.more}
        </button>
      )}
    </>
  );
}
