import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkSurroundings } from '../../src/auth/surroundings.ts';

beforeEach(() => vi.stubGlobal('isSecureContext', true));
afterEach(() => vi.unstubAllGlobals());

const blocked = (name: string) =>
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('no', name);
  });

test('an ordinary browser will do, and nothing is left in it', () => {
  expect(checkSurroundings).not.toThrow();
  expect(sessionStorage).toHaveLength(0);
});

test.each([
  ['insecure-context', () => vi.stubGlobal('isSecureContext', false)],
  ['crypto-missing', () => vi.stubGlobal('crypto', {})],
  ['storage-blocked', () => blocked('SecurityError')],
])('C50: %s is said before a sign-in would be lost', (fault, lack) => {
  lack();

  expect(checkSurroundings).toThrow(expect.objectContaining({ failure: { source: 'app', fault } }));
});

test('C50: a browser that denies even the name of its storage is one that blocks it', () => {
  vi.spyOn(globalThis, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });

  expect(checkSurroundings).toThrow('storage-blocked');
});

test('a full storage stops nobody who is signed in', () => {
  blocked('QuotaExceededError');

  expect(checkSurroundings).not.toThrow();
});
