import { expect, test } from 'vitest';
import type { Column } from '../../../../local/openmetadata/catalog/asset.ts';
import { createGeneratedTables } from '../../../../local/openmetadata/catalog/seed/generatedTables.ts';

const today = Date.UTC(2026, 0, 5);

test.each([
  [10, 1],
  [3000, 1],
  [200_000, 97],
])('of %i tables each is found by its name and by no other', (count, step) => {
  const tables = createGeneratedTables(count, today);

  for (let index = 0; index < count; index += step) {
    expect(tables.find(tables.make(index).fullyQualifiedName)).toBe(index);
  }
});

test('a table has 8 to 40 columns, one key, and no name twice', () => {
  const tables = createGeneratedTables(1000, today);

  for (let index = 0; index < 1000; index += 1) {
    const columns = tables.make(index).own['columns'] as readonly Column[];
    const names = columns.map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(8);
    expect(names.length).toBeLessThanOrEqual(40);
    expect(new Set(names).size).toBe(names.length);
    expect(columns.filter(({ constraint }) => constraint === 'PRIMARY_KEY')).toHaveLength(1);
  }
});

test('tables differ in tier, owners, tags and in how they are described', () => {
  const tables = createGeneratedTables(500, today);
  const all = Array.from({ length: 500 }, (_, index) => tables.make(index));
  const some = (test: (text: string) => boolean) =>
    all.filter(({ description = '' }) => test(description)).length;

  expect(all.filter(({ owners }) => owners.length === 0).length).toBeGreaterThan(100);
  expect(all.filter(({ owners }) => owners.length === 2).length).toBeGreaterThan(20);
  expect(
    all.filter(({ tags }) => tags.some((tag) => tag.tagFQN === 'Tier.Tier1')).length,
  ).toBeGreaterThan(10);
  expect(some((text) => text === '')).toBeGreaterThan(30);
  expect(some((text) => text.startsWith('<p>'))).toBeGreaterThan(100);
  expect(some((text) => text.includes('data-type="mention"'))).toBeGreaterThan(30);
  expect(some((text) => text.includes('!['))).toBeGreaterThan(30);
  expect(all.every(({ updatedAt }) => updatedAt <= today)).toBe(true);
});

test('a name that no table has is not found', () => {
  const tables = createGeneratedTables(100, today);
  const [schema] = tables.schemas;

  expect(tables.find('nowhere.at.all.orders')).toBeNull();
  expect(tables.find(`${schema?.fullyQualifiedName}.no_such_table`)).toBeNull();
  expect(tables.find('orders')).toBeNull();
});
