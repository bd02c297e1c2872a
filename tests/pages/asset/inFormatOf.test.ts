import { expect, test } from 'vitest';
import { inFormatOf } from '../../../src/pages/asset/inFormatOf.ts';

test.each([
  ['**old**', 'new *text*', 'new *text*'],
  ['', 'first', 'first'],
  ['<p>old</p>', '<p>new</p>', '<p>new</p>'],
  ['<p>old</p>', 'one & two\n\n3 < 4', '<p>one &amp; two</p><p>3 &lt; 4</p>'],
  ['<p>old</p>', 'one\ntwo', '<p>one<br>two</p>'],
  ['<p>old</p>', '', ''],
])('over %j, %j is saved as %j', (before, typed, saved) => {
  expect(inFormatOf(before, typed)).toBe(saved);
});
