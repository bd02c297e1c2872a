import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { SearchHit } from '../../api/searchHit.ts';
import { assetPath } from '../../components/assetPath.ts';
import styles from './SearchBox.module.css';
import { Suggestions } from './Suggestions.tsx';
import { useSearchKeys } from './useSearchKeys.ts';
import { useSlashKey } from './useSlashKey.ts';
import { type Suggest, useSuggestions } from './useSuggestions.ts';
import { words } from './words.ts';

/**
 * Searches from everywhere: a combobox whose suggestions open assets, and Enter the results. On the
 * results' page it shows what was searched for.
 */
export function SearchBox({ suggest }: { readonly suggest: Suggest }) {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const asked = pathname === '/explore' ? (new URLSearchParams(search).get('q') ?? '') : '';
  const [shown, setShown] = useState({ asked, text: asked });
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<SearchHit>();
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  useSearchKeys(input);
  const hasSlashKey = useSlashKey();
  const hits = useSuggestions(typed, suggest);
  if (shown.asked !== asked) setShown({ asked, text: asked });
  const text = shown.asked === asked ? shown.text : asked;
  const open = typed !== '' && hits.length > 0;
  const active = chosen ? hits.indexOf(chosen) : -1; // newer hits are others: none is chosen

  const close = () => {
    setTyped('');
    setChosen(undefined);
  };
  const type = (value: string) => {
    setShown({ asked, text: value });
    setTyped(value);
    setChosen(undefined);
  };
  const openAsset = (hit: SearchHit) => {
    close();
    void navigate(assetPath(hit.type, hit.fullyQualifiedName) ?? '/explore');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (open && chosen && active >= 0) return openAsset(chosen);
    close();
    const to = `/explore?${new URLSearchParams({ q: text.trim() })}`;
    void navigate(to, { replace: to === pathname + search }); // as a link to the same page does
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') setChosen(hits[(active + 1) % hits.length]);
    else if (event.key === 'ArrowUp') setChosen(hits.at(active <= 0 ? -1 : active - 1));
    else return;
    event.preventDefault();
  };
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
          aria-expanded={open}
          aria-controls={list}
          aria-activedescendant={open && active >= 0 ? `${list}-${active}` : undefined}
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
      <Suggestions id={list} hits={open ? hits : []} active={active} onOpen={openAsset} />
    </search>
  );
}
