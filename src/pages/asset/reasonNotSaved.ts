import { ColumnGone } from './saveDescription.ts';
import { reasonFor, words } from './words.ts';

/** Why a description was not saved, as a sentence. */
export function reasonNotSaved(error: unknown): string {
  return error instanceof ColumnGone ? words.columnGone : `${reasonFor(error)}.`;
}
