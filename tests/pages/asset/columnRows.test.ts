import { expect, test } from 'vitest';
import type { Column } from '../../../src/api/columns.ts';
import { columnRows } from '../../../src/pages/asset/columnRows.ts';

function column(name: string, children: readonly Column[] = []): Column {
  return {
    name,
    fullyQualifiedName: name,
    dataType: 'int',
    description: '',
    constraint: null,
    tags: [],
    children,
  };
}

const keys = (...columns: Column[]) => columnRows(columns).map(({ key }) => key);

test('a row is known by the names that lead to it', () => {
  expect(keys(column('risk', [column('score'), column('decision')]))).toEqual([
    '/risk',
    '/risk/score',
    '/risk/decision',
  ]);
});

test('of siblings of one name, those behind the first are known by their number too', () => {
  expect(keys(column('a', [column('b')]), column('a', [column('b')]), column('c'))).toEqual([
    '/a',
    '/a/b',
    '/a#1',
    '/a#1/b',
    '/c',
  ]);
});

test('names of any signs stay apart, and make a part of an id', () => {
  const found = keys(column('a', [column('b')]), column('a/b'), column('a'), column('a#1'));

  expect(new Set(found).size).toBe(found.length);
  expect(keys(column('in \t two'))).toEqual(['/in%20%09%20two']);
});
