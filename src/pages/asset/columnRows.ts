import type { Column } from '../../api/columns.ts';
import type { ColumnPath } from './descriptionIn.ts';

/** A column as a row, and those that it lies in. */
export interface ColumnRow {
  /** Tells rows apart: names from the outermost column to this one, as others come and go. */
  readonly key: string;
  readonly column: Column;
  readonly path: ColumnPath;
  /** Keys of the rows around it, the outermost first. */
  readonly within: readonly string[];
}

/** Every column, each followed by those inside it. */
export function columnRows(
  columns: readonly Column[],
  within: readonly string[] = [],
  outer: ColumnPath = [],
): ColumnRow[] {
  const namesake = countNamesakes();
  return columns.flatMap((column, index) => {
    const key = `${within.at(-1) ?? ''}/${inKey(column.name)}${namesake(column.name)}`;
    const path = [...outer, { index, name: column.name }];
    const inner = columnRows(column.children, [...within, key], path);
    return [{ key, column, path, within }, ...inner];
  });
}

/** Keys are parts of ids: no spaces there, and no sign that separates. */
function inKey(name: string): string {
  return name.replace(/[\s/%#]/g, (sign) => encodeURIComponent(sign));
}

/** Nothing for the first of a name; a number for each that follows: some sources repeat names. */
function countNamesakes(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const before = counts.get(name) ?? 0;
    counts.set(name, before + 1);
    return before === 0 ? '' : `#${before}`;
  };
}

/** The rows to show: those whose surroundings are open, or that fit the filter, and what they lie in. */
export function visibleRows(
  rows: readonly ColumnRow[],
  open: ReadonlySet<string>,
  filter: string,
): readonly ColumnRow[] {
  const wanted = filter.trim().toLowerCase();
  if (wanted === '') return rows.filter(({ within }) => within.every((key) => open.has(key)));
  const fitting = rows.filter((row) => fits(row, wanted));
  const shown = new Set(fitting.flatMap(({ key, within }) => [key, ...within]));
  return rows.filter(({ key }) => shown.has(key));
}

function fits({ column }: ColumnRow, wanted: string): boolean {
  const { name, description, tags } = column;
  const texts = [name, description, ...tags.map(({ label }) => label)];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}
