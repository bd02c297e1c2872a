export type Language = 'en' | 'de';

/** Where a choice is kept; without one the browser's languages decide. */
export const languageKey = 'language';

/** The language in force: `index.html` finds it before anything is painted, and says so. */
export function languageInForce(): Language {
  return globalThis.document?.documentElement.lang === 'de' ? 'de' : 'en';
}
