import type { Asset } from '../../api/assets.ts';
import type { Column } from '../../api/columns.ts';
import type { ReadDescription } from './change.ts';

/** A column's place: from the outermost column to itself. */
export type ColumnPath = ReadDescription['columns'];

/** The asset's own description, or that of the column at `path`; null when the column is gone. */
export function descriptionIn(asset: Asset, path: ColumnPath): ReadDescription | null {
  const { updatedAt, version } = asset;
  if (path.length === 0) return { text: asset.description, updatedAt, version, columns: [] };
  const found = findColumn(asset.columns ?? [], path);
  return found && { text: found.column.description, updatedAt, version, columns: found.path };
}

/** The asset with another text at a place that `descriptionIn` found. */
export function withDescription<T extends Asset>(asset: T, path: ColumnPath, text: string): T {
  if (path.length === 0) return { ...asset, description: text };
  return { ...asset, columns: columnsWith(asset.columns ?? [], path, text) };
}

function columnsWith(
  columns: readonly Column[],
  [place, ...rest]: ColumnPath,
  text: string,
): readonly Column[] {
  return columns.map((column, index) => {
    if (index !== place?.index) return column;
    if (rest.length === 0) return { ...column, description: text };
    return { ...column, children: columnsWith(column.children, rest, text) };
  });
}

/** By name, since columns come and go in the meantime. */
function findColumn(
  columns: readonly Column[],
  [wanted, ...rest]: ColumnPath,
): { column: Column; path: ColumnPath } | null {
  const index = columns.findIndex(({ name }) => name === wanted?.name);
  const column = columns[index];
  if (!column) return null;
  const here = { index, name: column.name };
  if (rest.length === 0) return { column, path: [here] };
  const inner = findColumn(column.children, rest);
  return inner && { column: inner.column, path: [here, ...inner.path] };
}
