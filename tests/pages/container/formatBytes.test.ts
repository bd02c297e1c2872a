import { expect, test } from 'vitest';
import { formatBytes } from '../../../src/pages/container/formatBytes.ts';

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_000, '1 kB'],
  [1_024_000, '1 MB'],
  [2_500_000_000, '2.5 GB'],
  [7_000_000_000_000_000_000, '7,000 PB'],
])('%d bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});
