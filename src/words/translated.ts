import type { German } from './german/german.ts';
import { languageInForce } from './language.ts';

let dictionary: German | null = null;

/**
 * Gets the words of the language in force, before any page's module is imported. English is in the
 * pages themselves, and stays when another language's words can't be had.
 */
export async function loadLanguage(): Promise<void> {
  if (languageInForce() === 'en') return;
  dictionary = await import('./german/german.ts').then(
    (words) => words.german,
    () => null,
  );
  if (!dictionary) document.documentElement.lang = 'en';
}

/**
 * The words of one page in the language in force.
 * @param english The page's own words, from which the other languages' types come: a key that is
 * missing there does not compile.
 */
export function translated<Page extends keyof German>(
  page: Page,
  english: German[Page],
): German[Page] {
  return dictionary?.[page] ?? english;
}
