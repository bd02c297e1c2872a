import { draftKey } from '../../auth/purge.ts';
import { readKey } from '../../auth/tabStorage.ts';

/** Whether the account has typed something under `name` that differs from `text`: see `useDraft`. */
export function hasDraft(accountKey: string | null, name: string, text: string): boolean {
  const typed = accountKey === null ? null : readKey(draftKey(accountKey, name));
  return typed !== null && typed !== text;
}
