import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMessage } from '../../../src/auth/tabs/messages.ts';

test.each([
  { kind: 'signed-out', reason: 'signed-out', at: 1 },
  { kind: 'signed-out', reason: 'idle', at: 1 },
  { kind: 'signed-out', reason: 'limit', at: 1 },
  { kind: 'activity', at: 1 },
  { kind: 'who-is-there', issuedFor: 'x' },
  { kind: 'here-is', loginHint: 'ada@example.com' },
])('$kind is understood', (message) => {
  expect(readMessage(message)).toEqual(message);
});

test.each([
  null,
  undefined,
  'signed-out',
  [],
  {},
  { kind: 'signed-out' },
  { kind: 'signed-out', reason: 'failed', at: 1 },
  { kind: 'signed-out', reason: 'toString', at: 1 },
  { kind: 'signed-out', reason: 'idle', at: 'now' },
  { kind: 'activity', at: Number.NaN },
  { kind: 'activity', at: Number.POSITIVE_INFINITY },
  { kind: 'who-is-there', issuedFor: '' },
  { kind: 'here-is', loginHint: 1 },
  { kind: 'token', token: 'x' },
  { kind: '__proto__' },
  JSON.parse('{"__proto__":{"kind":"activity","at":1}}'),
])('C14: %j is dropped', (data) => {
  expect(readMessage(data)).toBeNull();
});

test('C14: nothing that is not asked for gets through', () => {
  const message = { kind: 'here-is', loginHint: 'ada', token: 'secret', __proto__: { x: 1 } };

  expect(readMessage(message)).toEqual({ kind: 'here-is', loginHint: 'ada' });
});

test('C14: whatever comes, what is read has known keys only, and nothing is thrown', {
  timeout: 60_000,
}, () => {
  const kinds = fc.constantFrom('signed-out', 'activity', 'who-is-there', 'here-is', 'x');
  const value = fc.anything({ maxDepth: 1, maxKeys: 3 });
  const anything = fc.oneof(
    value,
    fc.record({ kind: kinds, at: value, reason: value, loginHint: value }),
  );
  const isClean = fc.property(anything, (data) => {
    const keys = Object.keys(readMessage(data) ?? {});
    return keys.every((key) => ['kind', 'at', 'reason', 'issuedFor', 'loginHint'].includes(key));
  });

  fc.assert(isClean, { numRuns: 10_000 });
});
