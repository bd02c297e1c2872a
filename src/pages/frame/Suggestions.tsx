import { useEffect, useRef } from 'react';
import type { SearchHit } from '../../api/searchHit.ts';
import { AssetIcon } from '../../components/AssetIcon.tsx';
import { Breakable } from '../../components/Breakable.tsx';
import { Marked } from '../../components/Marked.tsx';
import { typeName } from '../../components/typeName.ts';
import styles from './SearchBox.module.css';
import { words } from './words.ts';

export interface SuggestionsProps {
  readonly id: string;
  readonly hits: readonly SearchHit[];
  /** Which one Enter opens; -1 is none. */
  readonly active: number;
  readonly onOpen: (hit: SearchHit) => void;
}

/** The list below the search box. The focus stays in the box, which says what is active. */
export function Suggestions({ id, hits, active, onOpen }: SuggestionsProps) {
  const chosen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active >= 0) chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      id={id}
      role="listbox"
      aria-label={words.suggestions}
      className={styles['suggestions']}
      hidden={hits.length === 0}
      // A press must not take the focus away: the list would close before the click.
      onMouseDown={(event) => event.preventDefault()}
    >
      {hits.map((hit, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the focus and the keys
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        <div
          key={hit.id}
          ref={index === active ? chosen : null}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={styles['suggestion']}
          onClick={() => onOpen(hit)}
        >
          <AssetIcon type={hit.type} />
          <span>
            <bdi>
              <Marked text={hit.label} words={hit.matched} />
            </bdi>
            <small>
              {typeName(hit.type)} · <Breakable text={hit.fullyQualifiedName} />
            </small>
          </span>
        </div>
      ))}
    </div>
  );
}
