import { useState } from 'react';
import { draftKey } from '../auth/purge.ts';
import { readKey, removeKey, writeKey } from '../auth/tabStorage.ts';
import { useSession } from './appContext.ts';

/**
 * What is typed into a form, kept in this tab until it is saved: it outlives a reload, a visit to
 * the authority and a session that ended by itself. Only the account that typed it sees it again;
 * a sign-out removes it.
 * @param name Names the field and the thing it is of, e.g. `description of service.db.table`.
 * @param initial What the field holds while nothing was typed.
 * @returns the text, how to change it, and how to forget what was typed: after saving it.
 */
export function useDraft(
  name: string,
  initial: string,
): readonly [text: string, setText: (text: string) => void, discard: () => void] {
  const { state } = useSession();
  const key = state.status === 'signed-in' ? draftKey(state.account.key, name) : null;
  const [draft, setDraft] = useState(() => readDraft(key));
  const current = draft.key === key ? draft : readDraft(key);
  const setText = (text: string) => {
    if (key) writeKey(key, text);
    setDraft({ key, text });
  };
  const discard = () => {
    if (key) removeKey(key);
    setDraft({ key, text: null });
  };
  return [current.text ?? initial, setText, discard];
}

interface Draft {
  readonly key: string | null;
  /** Null while nothing was typed. */
  readonly text: string | null;
}

function readDraft(key: string | null): Draft {
  return { key, text: key && readKey(key) };
}
