import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexOfTableId, tableId } from '../../../../local/openmetadata/catalog/seed/tableId.ts';

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/;

test('an id is a UUID that gives its index back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (index) => {
      const id = tableId(index);
      expect(id).toMatch(uuid);
      expect(indexOfTableId(id)).toBe(index);
    }),
  );
});

test('an id that was not made here has no index', () => {
  fc.assert(
    fc.property(fc.uuid({ version: 4 }), (id) => {
      const index = indexOfTableId(id);
      expect(index === null || tableId(index) === id).toBe(true);
    }),
  );
});

test('100,000 tables have 100,000 ids', () => {
  const ids = new Set(Array.from({ length: 100_000 }, (_, index) => tableId(index)));

  expect(ids.size).toBe(100_000);
});
