import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => void vi.resetModules());

test('English is there without another chunk', async () => {
  const { loadLanguage } = await import('../../src/words/translated.ts');
  await loadLanguage();
  const { words } = await import('../../src/pages/frame/words.ts');

  expect(words.home).toBe('Home');
});

test('German words, numbers and plurals, and the page says so', async () => {
  document.documentElement.lang = 'de';
  const { loadLanguage } = await import('../../src/words/translated.ts');
  await loadLanguage();
  const { words } = await import('../../src/pages/explore/words.ts');

  expect(words.tables(1)).toBe('1 Tabelle');
  expect(words.tables(5_000)).toBe('5.000 Tabellen');
  expect(document.documentElement.lang).toBe('de');
});
