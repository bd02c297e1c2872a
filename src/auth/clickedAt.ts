import { writeKey } from './tabStorage.ts';

/** Where this tab notes when somebody last signed in by a click, ms since the epoch. */
export const clickedAtKey = 'session.clickedAt';

export function writeClickedAt(at: number): void {
  writeKey(clickedAtKey, String(at));
}
