import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Reference } from '../../api/references.ts';
import { AssetList } from '../../components/AssetList.tsx';
import styles from './HomePage.module.css';
import { listLength } from './homeQuestions.ts';
import { words } from './words.ts';

export interface ExpandableListProps {
  readonly assets: readonly Reference[];
  readonly empty: string;
}

/** The first few of a person's own list, and more of it on demand. */
export function ExpandableList({ assets, empty }: ExpandableListProps) {
  const [shown, setShown] = useState(listLength);
  const list = useRef<HTMLDivElement>(null);
  const there = assets.filter(({ deleted }) => !deleted);
  const showMore = () => {
    flushSync(() => setShown(shown * 4));
    // Where there is no more after this, the button has gone: on with the first that is new.
    const isLost = document.activeElement === document.body;
    if (isLost) list.current?.querySelectorAll('a')[shown]?.focus();
  };
  return (
    <div ref={list}>
      <AssetList assets={there.slice(0, shown)} empty={empty} />
      {there.length > shown && (
        <button type="button" className={styles['more']} onClick={showMore}>
          {words.more}
        </button>
      )}
    </div>
  );
}
