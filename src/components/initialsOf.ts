import { spokenName } from './spokenName.ts';

/** Of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = spokenName(name)
    .split(/[\s._-]+/)
    .filter(Boolean);
  const [first = '?', ...others] = words.map(([letter = '']) => letter);
  return (first + (others.at(-1) ?? '')).toUpperCase();
}
