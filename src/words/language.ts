export type Language = 'en' | 'de';

/** Each in its own words, as the choice shows them. */
export const languages: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

const key = 'language';

/** The language in force: the one that was chosen, else the browser's first that there is, else English. */
export function languageInForce(): Language {
  const wanted = [storedChoice(), ...(globalThis.navigator?.languages ?? [])];
  return wanted.map((tag) => tag?.split('-')[0]).find(isLanguage) ?? 'en';
}

/**
 * The BCP 47 tag for `Intl`: the browser's own regional form of the language in force (`en-GB`), so
 * that dates read as the person is used to.
 */
export function localeInForce(): string {
  const language = languageInForce();
  const regional = (globalThis.navigator?.languages ?? []).find(
    (tag) => tag.split('-')[0] === language,
  );
  return regional ?? language;
}

/** Words are read once, as their modules load: another language is another page load. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(key, language);
  location.reload();
}

function isLanguage(text: string | undefined): text is Language {
  return text !== undefined && Object.hasOwn(languages, text);
}

/** Null when nothing was chosen, or where the browser blocks storage. */
function storedChoice(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
