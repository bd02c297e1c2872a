import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useLocation, useNavigate, useNavigation } from 'react-router-dom';
import type { SearchHit } from '../../api/searchHit.ts';
import { assetPath } from '../../components/assetPath.ts';
import { staysInPlace } from '../../components/stayInPlace.ts';
import { type Suggest, useSuggestions } from './useSuggestions.ts';

export interface SearchCombobox {
  /** What stands in the box: on the results' page, what was searched for. */
  readonly text: string;
  /** What is suggested; none while the list is closed. */
  readonly hits: readonly SearchHit[];
  /** The place in `hits` of the one that the arrows have chosen; -1 for none. */
  readonly active: number;
  readonly type: (text: string) => void;
  readonly close: () => void;
  readonly openAsset: (hit: SearchHit) => void;
  /** Opens the chosen asset, or the results. */
  readonly submit: (event: FormEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A combobox's behaviour (WAI-ARIA Authoring Practices, "editable, with list autocomplete"). */
export function useSearchCombobox(suggest: Suggest): SearchCombobox {
  const navigate = useNavigate();
  const { location: next } = useNavigation();
  const { key, pathname, search, state } = useLocation();
  const asked = pathname === '/explore' ? (new URLSearchParams(search).get('q') ?? '') : '';
  const [shown, setShown] = useState({ key, text: asked });
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<SearchHit>();
  const suggested = useSuggestions(typed, suggest);
  const isStillTyping = typed !== '' && staysInPlace(state); // the focus stays in the box, too
  if (shown.key !== key && !isStillTyping) setShown({ key, text: asked });
  const { text } = shown;
  const hits = typed === '' ? [] : suggested;
  const active = chosen ? hits.indexOf(chosen) : -1; // newer hits are others: none is chosen

  const close = () => {
    setTyped('');
    setChosen(undefined);
  };
  const type = (value: string) => {
    setShown({ key, text: value });
    setTyped(value);
    setChosen(undefined);
  };
  const openAsset = (hit: SearchHit) => {
    close();
    setShown({ key, text: asked });
    void navigate(assetPath(hit.type, hit.fullyQualifiedName) ?? '/explore');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen && active >= 0) return openAsset(chosen);
    close();
    const narrowed = next?.pathname === pathname ? next.search : search;
    const to = resultsFor(text.trim(), pathname === '/explore' ? narrowed : '');
    void navigate(to, { replace: to === pathname + search }); // as a link to the same page does
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method has these keys for itself while it composes a word.
    if (hits.length === 0 || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') setChosen(hits[(active + 1) % hits.length]);
    else if (event.key === 'ArrowUp') setChosen(hits.at(active <= 0 ? -1 : active - 1));
    else return;
    event.preventDefault();
  };
  return { text, hits, active, type, close, openAsset, submit, onKeyDown };
}

/** A new question keeps how one looks: filters and sorting, and not the page. */
function resultsFor(q: string, search: string): string {
  const parameters = new URLSearchParams(search);
  parameters.set('q', q);
  for (const place of ['from', 'before', 'after']) parameters.delete(place);
  return `/explore?${parameters}`;
}
