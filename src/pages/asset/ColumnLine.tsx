import { memo } from 'react';
import { Breakable } from '../../components/Breakable.tsx';
import styles from './ColumnsSection.module.css';
import type { ColumnRow } from './columnRows.ts';
import { EditableDescription } from './EditableDescription.tsx';
import { TagList } from './TagList.tsx';
import { words } from './words.ts';

export interface ColumnLineProps {
  readonly row: ColumnRow;
  readonly isOpen: boolean;
  readonly mayEdit: boolean;
  /** Null where it can't be closed. */
  readonly onToggle: ((key: string) => void) | null;
}

/** One column. Made anew only when something of its own changed: there may be thousands. */
export const ColumnLine = memo(function ColumnLine(props: ColumnLineProps) {
  const { row, isOpen, mayEdit, onToggle } = props;
  const { column, path, key, within } = row;
  const { name, dataType, constraint, description, tags, children } = column;
  const id = `column${key}`;
  return (
    <tr id={`row${key}`}>
      <th scope="row" style={{ paddingInlineStart: `${1 + within.length * 1.25}rem` }}>
        <span id={id}>
          <Breakable text={name} />
        </span>
        {constraint && <small>{constraintName(constraint)}</small>}
        {children.length > 0 && !onToggle && <small>{words.expand(name, children.length)}</small>}
        {children.length > 0 && onToggle && (
          <button
            type="button"
            className={styles['toggle']}
            aria-expanded={isOpen}
            onClick={() => onToggle(key)}
          >
            {words.expand(name, children.length)}
          </button>
        )}
      </th>
      <td>
        <code>{dataType}</code>
      </td>
      <td>
        <EditableDescription
          text={description}
          path={path}
          mayEdit={mayEdit}
          empty=""
          describedBy={id}
        />
        {tags.length > 0 && <TagList tags={tags} />}
      </td>
    </tr>
  );
});

/** A constraint in words; the server's own name for one that has none here. */
export function constraintName(constraint: string): string {
  const names: Readonly<Record<string, string>> = words.constraints;
  const name = Object.hasOwn(names, constraint) ? names[constraint] : undefined;
  return name ?? constraint.toLowerCase().replaceAll('_', ' ');
}
