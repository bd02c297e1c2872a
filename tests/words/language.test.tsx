import { expect, test, vi } from 'vitest';
import { localeInForce } from '../../src/words/locale.ts';

function browserSpeaks(...languages: string[]) {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
}

test.each([
  ['de', ['de-AT', 'en'], 'de-AT'],
  ['de', ['fr-FR', 'de'], 'de'],
  ['en', ['fr-FR'], 'en'],
  ['en', ['en-GB', 'de'], 'en-GB'],
  ['de', ['en-GB'], 'de'],
])('language %s, browser %j: formats of %s', (language, browser, locale) => {
  document.documentElement.lang = language;
  browserSpeaks(...browser);

  expect(localeInForce()).toBe(locale);
});
