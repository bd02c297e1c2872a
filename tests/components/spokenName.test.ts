import { expect, test } from 'vitest';
import { spokenName } from '../../src/components/spokenName.ts';

test.each([
  ['Ada Lovelace', 'Ada Lovelace'],
  ['Lovelace, Ada', 'Ada Lovelace'],
  ['Lovelace, Ada (Guest) (Example Ltd)', 'Ada Lovelace'],
  ['(Guest)', '(Guest)'],
  ['Ada (Guest', 'Ada (Guest'],
])('%j is spoken as %j', (name, spoken) => {
  expect(spokenName(name)).toBe(spoken);
});

test('a name full of parentheses is read in reasonable time', () => {
  const started = performance.now();

  spokenName('('.repeat(100_000));

  expect(performance.now() - started).toBeLessThan(4000);
});
