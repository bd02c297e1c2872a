import { expect, test } from 'vitest';
import { inFormatOf } from '../../../src/pages/asset/inFormatOf.ts';

test.each([
  ['**old**', 'new *text*', 'new *text*'],
  ['', 'first', 'first'],
  ['<p>old</p>', '<p>new</p>', '<p>new</p>'],
  ['<p>old</p>', 'one & two\n\n3 < 4', '<p>one &amp; two</p><p>3 &lt; 4</p>'],
  ['<p>old</p>', 'one\ntwo', '<p>one<br>two</p>'],
  ['<p>old</p>', '', ''],
  ['<p>old</p>', 'Note.<p>old</p>', '<p>Note.</p><p>old</p>'],
  ['<p>old</p>', '<p>old</p>\n\nmore & x > y', '<p>old</p><p>more &amp; x > y</p>'],
  [
    '<p>a</p><p>b</p>',
    '1 < 2 <p>a</p> c <p>b</p>\nd',
    '<p>1 &lt; 2</p><p>a</p> c <p>b</p><p>d</p>',
  ],
  ['<p>old</p>', 'one\n\n<p>two</p>\n\nthree', '<p>one</p><p>two</p><p>three</p>'],
  ['<p>old</p>', 'the tag <p> begins one', '<p>the tag &lt;p> begins one</p>'],
  ['<b>x</b><p>y</p>', 'plain', 'plain'],
  [
    '<strong>old</strong>',
    'See <strong>old</strong> & new',
    '<p>See <strong>old</strong> &amp; new</p>',
  ],
  ['<ul><li>a</li></ul>', '<ul><li>a</li></ul> end', '<ul><li>a</li></ul><p>end</p>'],
])('over %j, %j is saved as %j', (before, typed, saved) => {
  expect(inFormatOf(before, typed)).toBe(saved);
});

test('a text full of open tags is brought into format in reasonable time', () => {
  const started = performance.now();

  inFormatOf('<p>old</p>', `</p>${'<p '.repeat(50_000)}`);

  expect(performance.now() - started).toBeLessThan(4000);
});
