import { expect, test } from 'vitest';
import type { Facts } from '../../src/explanations/facts.ts';
import { fill, pieces } from '../../src/explanations/fill.ts';

const redirectUri = 'https://catalog.example.com/catalog/callback';

test('placeholders become the facts', () => {
  expect(fill('Add {redirectUri} to {clientId}.', { redirectUri, clientId: 'app-1' })).toBe(
    `Add ${redirectUri} to app-1.`,
  );
});

test('a fact that is missing stays visible as what it is', () => {
  expect(fill('https://login.example/{tenant}/v2.0', {})).toBe(
    'https://login.example/<tenant ID>/v2.0',
  );
  expect(fill('{toString} and {} stay', {})).toBe('{toString} and {} stay');
});

test('a placeholder or a replacement pattern inside a fact stays text', () => {
  expect(fill('{claims}|{clientId}', { claims: 'email, sub', clientId: '$&-{tenant}' })).toBe(
    'email, sub|<client ID>',
  );
});

test.each<[string, Facts]>([
  ['an address with a query', { redirectUri: `${redirectUri}?code=0.AX` }],
  ['an address with a fragment', { redirectUri: `${redirectUri}#code=0.AX` }],
  ['an address with a user name', { redirectUri: 'https://ada:secret@evil.example/' }],
  ['a script', { redirectUri: 'javascript:alert(1)' }],
  ['markup', { redirectUri: '<img src=x onerror=alert(1)>' }],
  ['an address that holds a token', { redirectUri: 'https://a.example/eyJhbGciOiJ9.eyJzdWIi.x' }],
])('%s is not shown as a redirect URI', (_, facts) => {
  expect(fill('{redirectUri}', facts)).toBe('<redirect URI>');
});

test('pieces tell values to copy from code and from text', () => {
  expect(pieces('Set `authority`, add {redirectUri} in {tenant}.', { redirectUri })).toEqual([
    { text: 'Set ', kind: 'text' },
    { text: 'authority', kind: 'code' },
    { text: ', add ', kind: 'text' },
    { text: redirectUri, kind: 'code', fact: 'redirectUri' },
    { text: ' in ', kind: 'text' },
    { text: '<tenant ID>', kind: 'code' },
    { text: '.', kind: 'text' },
  ]);
});

test('braces between backticks stay text', () => {
  expect(pieces('`{}` is enough', {})).toEqual([
    { text: '{}', kind: 'code' },
    { text: ' is enough', kind: 'text' },
  ]);
});
