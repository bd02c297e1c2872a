import { readKey, removeKey } from '../../auth/tabStorage.ts';
import type { DescribeChange } from './change.ts';

/** Forgets what was typed now that it is saved; what was typed on since is still to be saved. */
export function forgetDraft(draft: DescribeChange['draft']): void {
  if (draft && readKey(draft.key) === draft.text) removeKey(draft.key);
}
