import { afterEach, expect, test, vi } from 'vitest';
import { languageInForce } from '../../src/words/language.ts';
import { localeInForce } from '../../src/words/locale.ts';

afterEach(() => localStorage.clear());

function browserSpeaks(...languages: string[]) {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
}

test.each([
  [null, ['de-AT', 'en'], 'de', 'de-AT'],
  [null, ['fr-FR', 'de'], 'de', 'de'],
  [null, ['fr-FR'], 'en', 'en'],
  [null, ['en-GB', 'de'], 'en', 'en-GB'],
  ['de', ['en-GB'], 'de', 'de'],
  ['xx', ['de-DE'], 'de', 'de-DE'],
])('chosen %j, browser %j: %s, formats of %s', (chosen, browser, language, locale) => {
  if (chosen) localStorage.setItem('language', chosen);
  browserSpeaks(...browser);

  expect(languageInForce()).toBe(language);
  expect(localeInForce()).toBe(locale);
});
