import { expect, test } from 'vitest';
import { excerpt } from '../../src/components/excerpt.ts';

const long = `${'word '.repeat(100)}needle ${'more '.repeat(100)}`;

test('a short text stays as it is', () => {
  expect(excerpt('Every order.', ['order'])).toBe('Every order.');
});

test('a long text begins where it begins', () => {
  expect(excerpt(long, [])).toMatch(/^word .* …$/);
});

test('a character of two halves stays whole at either end', () => {
  expect(excerpt(`a${'😀'.repeat(400)}`, [])).toMatch(/😀 …$/u);
  expect(excerpt(`${'😀'.repeat(200)}aneedle${'😀'.repeat(200)}`, ['needle'])).toMatch(/^… 😀/u);
});

test('a word far into the text is in the excerpt, which begins with a whole word', () => {
  expect(excerpt(`${'another '.repeat(60)}needle ${'more '.repeat(100)}`, ['needle'])).toMatch(
    /^… another .*needle .* …$/,
  );
});
