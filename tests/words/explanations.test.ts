import { expect, test } from 'vitest';
import { allExplanations } from '../../src/explanations/allExplanations.ts';
import type { ExplanationText } from '../../src/explanations/explanation.ts';
import { explanations as german } from '../../src/words/german/explanations/explanations.ts';

test('every explanation is there in German, and no other', () => {
  expect(Object.keys(german).sort()).toEqual(allExplanations.map(({ id }) => id).sort());
});

test.each(allExplanations)('$id says in German what it says in English', (english) => {
  const text = german[english.id];

  expect(text?.title).not.toBe(english.title);
  expect(text && fixedParts(text)).toEqual(fixedParts(english));
});

/** What no language changes: the number of steps, and in each text the facts, names and values. */
function fixedParts({ title, happened, cure }: ExplanationText) {
  return [title, happened, ...cure].map(
    (text) => text.match(/\{\w+\}|`[^`]+`|\b[A-Z]+(?:_[A-Z]+)+\b/g)?.sort() ?? [],
  );
}
