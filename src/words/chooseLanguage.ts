import { keepChoice } from './keepChoice.ts';
import { type Language, languageKey } from './language.ts';

/** Each in its own words, as the choice shows them. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

/** Words are read once, as their modules load: another language is another page load. */
export function chooseLanguage(language: Language): void {
  keepChoice(languageKey, language);
  location.reload();
}
