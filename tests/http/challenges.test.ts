import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Challenge, readChallenges } from '../../src/http/challenges.ts';

function challenge(
  scheme: string,
  parameters: Readonly<Record<string, string>> = {},
  token68: string | null = null,
): Challenge {
  return { scheme, token68, parameters: new Map(Object.entries(parameters)) };
}

test.each([
  ['', []],
  ['om-auth', [challenge('om-auth')]],
  ['Basic realm="x"', [challenge('basic', { realm: 'x' })]],
  ['Basic realm=x', [challenge('basic', { realm: 'x' })]],
  ['Negotiate dGVzdA==', [challenge('negotiate', {}, 'dGVzdA==')]],
  ['Bearer realm="", error="e"', [challenge('bearer', { realm: '', error: 'e' })]],
  ['Bearer  a = "1" ,, b\t=\t2 , ', [challenge('bearer', { a: '1', b: '2' })]],
  ['Bearer claims="a,b=c\\"d\\\\"', [challenge('bearer', { claims: 'a,b=c"d\\' })]],
  ['BEARER Error="x"', [challenge('bearer', { error: 'x' })]],
  [
    'om-auth, Bearer error="x", claims="eyJ9==", Negotiate a==, Digest',
    [
      challenge('om-auth'),
      challenge('bearer', { error: 'x', claims: 'eyJ9==' }),
      challenge('negotiate', {}, 'a=='),
      challenge('digest'),
    ],
  ],
  [
    // RFC 9110 section 11.6.1
    'Basic realm="simple", Newauth realm="apps", type=1, title="Login to \\"apps\\""',
    [
      challenge('basic', { realm: 'simple' }),
      challenge('newauth', { realm: 'apps', type: '1', title: 'Login to "apps"' }),
    ],
  ],
] as const)('%j is read', (header, expected) => {
  expect(readChallenges(header)).toEqual(expected);
});

test.each([
  'Bearer a="1" b="2"', // no comma between
  'Bearer a="1', // never closed
  'Bearer a="1\\"',
  'Bearer a="1", b=',
  'Bearer a="1", A="2"', // twice
  'Bearer a="1"x',
  '="1"',
  'Bearer a==b',
  'Negotiate abc, a=b',
  '"Bearer"',
  'Bearer\na="1"',
])('%j breaks the grammar and says nothing', (header) => {
  expect(readChallenges(header)).toEqual([]);
});

test("names of an object's own making are names like any other", () => {
  const [found] = readChallenges('Bearer __proto__="x", constructor=y');

  expect([...(found?.parameters ?? [])]).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
});

const tokenChars = "!#$%&'*+.^_`|~-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const token = fc.string({ unit: fc.constantFrom(...tokenChars), minLength: 1, maxLength: 12 });
const blob = fc
  .tuple(fc.string({ unit: fc.constantFrom(...'azAZ09._~+/-'), minLength: 1 }), fc.nat(3))
  .map(([text, padding]) => text + '='.repeat(padding));
const printable = fc.string({ unit: fc.constantFrom(...'\t ,="\\aZ09é{}:', ...tokenChars) });
const blank = fc.constantFrom('', ' ', '\t ', '  ');

/** A value and one of the ways to write it. */
const value = fc.oneof(
  token.map((text) => ({ text, written: text })),
  fc.tuple(printable, fc.boolean()).map(([text, all]) => ({
    text,
    written: `"${text.replace(all ? /./gs : /["\\]/g, '\\$&')}"`,
  })),
);
const parameters = fc.uniqueArray(fc.tuple(token, value, blank, blank), {
  selector: ([name]) => name.toLowerCase(),
  minLength: 1,
  maxLength: 5,
});
const written = fc.oneof(
  token.map((scheme) => ({ text: scheme, challenge: challenge(scheme.toLowerCase()) })),
  fc.tuple(token, blob).map(([scheme, token68]) => ({
    text: `${scheme} ${token68}`,
    challenge: challenge(scheme.toLowerCase(), {}, token68),
  })),
  fc.tuple(token, parameters).map(([scheme, list]) => ({
    text: `${scheme} ${list.map(([name, { written }, before, after]) => `${name}${before}=${after}${written}`).join(' , ')}`,
    challenge: {
      scheme: scheme.toLowerCase(),
      token68: null,
      parameters: new Map(list.map(([name, { text }]) => [name.toLowerCase(), text])),
    },
  })),
);

test('every list of challenges that the grammar can write is read back', {
  timeout: 60_000,
}, () => {
  const gap = fc.constantFrom(',', ', ', ' ,', ',, ,\t');
  fc.assert(
    fc.property(fc.array(written, { maxLength: 4 }), gap, (list, between) => {
      const header = list.map(({ text }) => text).join(between);
      assert.deepEqual(
        readChallenges(header),
        list.map((each) => each.challenge),
      );
    }),
    { numRuns: 10_000 },
  );
});

test('whatever a header holds, reading it ends and never throws', { timeout: 60_000 }, () => {
  const junk = fc.string({ unit: fc.constantFrom(...'Bearer a="\\,= \t\u0000é~'), maxLength: 300 });
  fc.assert(
    fc.property(fc.oneof(fc.string(), junk), (header) => {
      for (const { scheme, parameters } of readChallenges(header)) {
        assert.notEqual(scheme, '');
        for (const name of parameters.keys()) assert.match(name, /^[^\s",=]+$/);
      }
    }),
    { numRuns: 10_000 },
  );
});

test.each([
  ['commas', `Bearer a=b${','.repeat(200_000)}x`],
  ['escapes', `Bearer a="${'\\"'.repeat(100_000)}`],
  ['blanks', `Bearer a${' '.repeat(200_000)}`],
  ['schemes', 'a,'.repeat(100_000)],
])('a long header of %s is read in time', (_, header) => {
  const start = performance.now();

  readChallenges(header);

  // A machine under load may take seconds; a reader that goes back over what it read, far longer.
  expect(performance.now() - start).toBeLessThan(8_000);
});
