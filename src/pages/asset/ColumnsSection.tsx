import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Column } from '../../api/columns.ts';
import { useAsset } from './assetContext.ts';
import { ColumnLine } from './ColumnLine.tsx';
import styles from './ColumnsSection.module.css';
import { type ColumnRow, columnRows, visibleRows } from './columnRows.ts';
import type { ColumnPath } from './descriptionIn.ts';
import { draftName } from './draftName.ts';
import { hasDraft } from './hasDraft.ts';
import { words } from './words.ts';

export interface ColumnsSectionProps {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly mayEdit: boolean;
}

/** So many are there at once; the rest follows without holding the page up. */
const firstRows = 40;
/** From so many on, those out of sight are not laid out. */
const manyRows = 100;
/** A list that is seen at a glance needs no filter. */
const filterFrom = 8;

/** Columns with what is inside them, to open and to filter. Thousands are fine. */
export function ColumnsSection({ title, columns, mayEdit }: ColumnsSectionProps) {
  const { asset, accountKey } = useAsset();
  const rows = useMemo(() => columnRows(columns), [columns]);
  const [open, setOpen] = useState<ReadonlySet<string>>(() =>
    aroundDrafts(rows, (path, text) => hasDraft(accountKey, draftName(asset, path), text)),
  );
  const [filter, setFilter] = useState('');
  const asked = useDeferredValue(filter);
  const visible = useMemo(() => visibleRows(rows, open, asked), [rows, open, asked]);
  const toggle = useCallback((key: string) => {
    setOpen((before) => toggled(before, key));
  }, []);
  return (
    <section aria-labelledby="columns">
      <div className={styles['head']}>
        <h2 id="columns">
          {title}{' '}
          <span role="status">
            {words.shown(asked ? visible.length : rows.length, rows.length)}
          </span>
        </h2>
        {rows.length >= filterFrom && (
          <input
            type="search"
            aria-label={words.filter}
            placeholder={words.filter}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        )}
      </div>
      {rows.length === 0 && <p className="quiet">{words.noColumns}</p>}
      <div role="status">
        {rows.length > 0 && visible.length === 0 && <p>{words.nothingFits}</p>}
      </div>
      {visible.length > 0 && (
        <Rows
          rows={visible}
          open={asked ? null : open}
          mayEdit={mayEdit}
          onToggle={asked ? null : toggle}
        />
      )}
    </section>
  );
}

/** Keys of the rows in which something was typed: it is not to be hidden from who returns. */
function aroundDrafts(
  rows: readonly ColumnRow[],
  isDrafted: (path: ColumnPath, text: string) => boolean,
): ReadonlySet<string> {
  const inner = rows.filter(({ within }) => within.length > 0);
  const drafted = inner.filter(({ path, column }) => isDrafted(path, column.description));
  return new Set(drafted.flatMap(({ within }) => within));
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

interface RowsProps {
  readonly rows: readonly ColumnRow[];
  /** Keys of the rows that are open; null: all of them, while a filter shows what is inside. */
  readonly open: ReadonlySet<string> | null;
  readonly mayEdit: boolean;
  /** Null while all of them are open. */
  readonly onToggle: ((key: string) => void) | null;
}

function Rows({ rows, open, mayEdit, onToggle }: RowsProps) {
  const shown = useDeferredValue(rows, rows.slice(0, firstRows));
  const editable = useDeferredValue(mayEdit);
  return (
    <table
      aria-labelledby="columns"
      className={
        rows.length > manyRows ? `${styles['columns']} ${styles['many']}` : styles['columns']
      }
    >
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.type}</th>
          <th scope="col">{words.description}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <ColumnLine
            key={row.key}
            row={row}
            isOpen={open === null || open.has(row.key)}
            mayEdit={editable}
            onToggle={onToggle}
          />
        ))}
      </tbody>
    </table>
  );
}
