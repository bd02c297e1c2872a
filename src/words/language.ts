export type Language = 'en' | 'de';

const languages: readonly Language[] = ['en', 'de'];

export const languageKey = 'language';

/** The language in force: the one that was chosen, else the browser's first that there is, else English. */
export function languageInForce(): Language {
  const wanted = [storedChoice(), ...(globalThis.navigator?.languages ?? [])];
  return wanted.map((tag) => tag?.split('-')[0]).find(isLanguage) ?? 'en';
}

function isLanguage(text: string | undefined): text is Language {
  return languages.some((language) => language === text);
}

/** Null when nothing was chosen, or where the browser blocks storage. */
function storedChoice(): string | null {
  try {
    return localStorage.getItem(languageKey);
  } catch {
    return null;
  }
}
