import { useId, useRef } from 'react';
import styles from './SearchBox.module.css';
import { Suggestions } from './Suggestions.tsx';
import { useSearchCombobox } from './useSearchCombobox.ts';
import { useSearchKeys } from './useSearchKeys.ts';
import { useSlashKey } from './useSlashKey.ts';
import type { Suggest } from './useSuggestions.ts';
import { words } from './words.ts';

/**
 * Searches from everywhere: a combobox whose suggestions open assets, and Enter the results. On the
 * results' page it shows what was searched for.
 */
export function SearchBox({ suggest }: { readonly suggest: Suggest }) {
  const { text, hits, active, type, close, openAsset, submit, onKeyDown } =
    useSearchCombobox(suggest);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  useSearchKeys(input);
  const hasSlashKey = useSlashKey();
  return (
    <search className={styles['search']}>
      <form onSubmit={submit}>
        <input
          ref={input}
          type="text"
          name="q"
          role="combobox"
          value={text}
          aria-label={words.search}
          aria-autocomplete="list"
          aria-expanded={hits.length > 0}
          aria-controls={list}
          aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
          placeholder={words.search}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        {hasSlashKey && (
          <span className={styles['key']} aria-hidden="true">
            /
          </span>
        )}
      </form>
      <Suggestions id={list} hits={hits} active={active} onOpen={openAsset} />
    </search>
  );
}
