import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeReturnPath } from '../../src/auth/returnPath.ts';

const origin = 'https://catalog.example.com';

test.each([
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '/\\/evil.example',
  '\\\\evil.example',
  '/%5cevil.example',
  '/%5Cevil.example',
  '/%2f%2fevil.example',
  '/%2Fevil.example',
  '/%09/evil.example',
  '/%0a/evil.example',
  '/%0d/evil.example',
  '/%0b/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r/evil.example',
  '/\v/evil.example',
  '\t//evil.example',
  ' //evil.example',
  'https://evil.example/',
  'https:evil.example',
  'https:/evil.example',
  'http://catalog.example.com/',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,hello',
  'vbscript:x',
  'blob:https://catalog.example.com/1',
  'https://catalog.example.com@evil.example/',
  '//catalog.example.com@evil.example/',
  '/@evil.example/../..//evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/%2e//evil.example',
  '/%2e%2e//evil.example',
  '/explore/..//evil.example',
  '/a/%2e%2e/%2e%2e//evil.example',
  'explore',
  '?q=1',
  '#top',
  '',
  ' ',
  '/ ',
  null,
  undefined,
  42,
  {},
])('C17: %j opens the home page', (value) => {
  expect(safeReturnPath(value, origin, '/')).toBe('/');
});

test.each([
  '/',
  '/explore?q=orders&from=20#results',
  '/table/service.db.schema.orders%252Fdaily',
  '/table/a%2Fb.json',
  '/explore?q=//evil.example',
  '/explore?next=https://evil.example',
  '/explore#//evil.example',
  '/user/ada@example.com',
])('%j opens again', (value) => {
  expect(safeReturnPath(value, origin, '/')).toBe(value);
});

test.each([
  '/callback',
  '/callback/',
  '/callback?code=1',
  '/callback#code=1&state=2',
  '/auth/callback',
  '/logout',
  '/signed-out',
  '/sign-in-error',
])('C18: a sign-in never comes back to %s', (value) => {
  expect(safeReturnPath(value, origin, '/')).toBe('/');
});

test.each([
  ['/catalog/explore', '/catalog/explore'],
  ['/catalog/callback', '/catalog/'],
  ['/catalog', '/catalog/'],
  ['/other/app', '/catalog/'],
  ['/catalog-evil/', '/catalog/'],
  ['/catalog//evil.example', '/catalog/'],
  ['/catalog/../other', '/catalog/'],
])('below a sub-path, %s opens %s', (value, opened) => {
  expect(safeReturnPath(value, origin, '/catalog/')).toBe(opened);
});

/** Texts made of what parsers disagree about, and of everything else. */
const hostile = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...[
        '/',
        '\\',
        '.',
        '..',
        '@',
        ':',
        '?',
        '#',
        '%',
        '%2f',
        '%5c',
        '%2e',
        '%09',
        '%00',
        '\t',
        '\n',
      ],
      ...[
        '\r',
        '\v',
        '\0',
        ' ',
        'evil.example',
        'https:',
        'javascript:',
        'data:',
        'callback',
        'explore',
      ],
      ...['。', '／', '＼', '\u2028', '\ufeff', 'é', '[', ']', '|', '^', '\ud800'],
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  { maxLength: 8 },
);

test('C17: whatever is asked for, what opens lies in this app and is what every parser reads', {
  timeout: 60_000,
}, () => {
  const opensHere = fc.property(
    hostile,
    fc.boolean(),
    fc.constantFrom('/', '/catalog/'),
    (parts, isRooted, base) => {
      const opened = safeReturnPath((isRooted ? base : '') + parts.join(''), origin, base);
      const url = new URL(opened, origin);
      const isOurs = url.origin === origin && opened.startsWith(base);
      const isNormal = url.href === origin + opened;
      const isPath = new URL(opened, 'http://other.example').host === 'other.example';
      return isOurs && isNormal && isPath && !/^\/[/\\]|^[^?#]*[\s\\]/.test(opened);
    },
  );

  fc.assert(opensHere, { numRuns: 20_000 });
});

test('a path full of slashes is judged in reasonable time', () => {
  const started = performance.now();

  safeReturnPath(`/a${'/'.repeat(40_000)}x`, origin, '/');

  expect(performance.now() - started).toBeLessThan(4000);
});
