import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeLucene } from '../../src/api/escapeLucene.ts';

test.each([
  ['orders', 'orders'],
  ['  customer   orders ', 'customer orders'],
  ['sales/orders', 'sales\\/orders'],
  ['"orders', '\\"orders'],
  ['f(x)', 'f\\(x\\)'],
  ['name:orders', 'name\\:orders'],
  ['a && b || !c', 'a b \\!c'],
  ['orders - items', 'orders items'],
  ['( )', '\\( \\)'],
  ['orders*', 'orders\\*'],
  ['a\\b', 'a\\\\b'],
  ['<script>', 'script'],
  ['this OR that', 'this or that'],
  ['NOT AND', 'not and'],
  ['NOTE', 'NOTE'],
  ['', ''],
])('%j is searched for as %j', (typed, query) => {
  expect(escapeLucene(typed)).toBe(query);
});

test('no operator is left, and nothing but operators, blanks and brackets is lost', {
  timeout: 60_000,
}, () => {
  const typed = fc.string({ unit: fc.constantFrom(...'aOR AND NOT+-=&|!(){}[]^"~*?:\\/<>ü\t') });
  fc.assert(
    fc.property(typed, (text) => {
      const query = escapeLucene(text);
      assert.doesNotMatch(query.replace(/\\./g, ''), /[+\-=&|!(){}[\]^"~*?:\\/<>]/);
      assert.doesNotMatch(query, /(^| )(AND|OR|NOT)( |$)/);
      const plain = (each: string) => each.replace(/\P{L}/gu, '').toLowerCase();
      assert.equal(plain(query), plain(text));
    }),
    { numRuns: 10_000 },
  );
});
