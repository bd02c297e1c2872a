import { expect, test } from 'vitest';
import { withoutBroadcast } from '../../../src/auth/entra/withoutBroadcast.ts';

test('C20: what is built finds no BroadcastChannel, and it is back afterwards', () => {
  const before = BroadcastChannel;

  expect(withoutBroadcast(() => typeof BroadcastChannel)).toBe('undefined');

  expect(BroadcastChannel).toBe(before);
});

test('C20: it is back after a failure too', () => {
  const before = BroadcastChannel;
  const fail = () => {
    throw new Error('not built');
  };

  expect(() => withoutBroadcast(fail)).toThrow('not built');

  expect(BroadcastChannel).toBe(before);
});
