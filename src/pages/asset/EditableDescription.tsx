import { useState } from 'react';
import { Description } from '../../components/description/Description.tsx';
import { useAsset } from './assetContext.ts';
import { DescriptionEditor } from './DescriptionEditor.tsx';
import type { ColumnPath } from './descriptionIn.ts';
import { draftName } from './draftName.ts';
import styles from './EditableDescription.module.css';
import { hasDraft } from './hasDraft.ts';
import { words } from './words.ts';

export interface EditableDescriptionProps {
  readonly text: string;
  /** The column that it describes; empty: the asset. */
  readonly path: ColumnPath;
  readonly mayEdit: boolean;
  /** What stands there while nobody has written one. */
  readonly empty: string;
  /** What the button belongs to, for screen readers. */
  readonly describedBy?: string;
}

/** A description, and its editor for those who may. What was typed before a redirect is opened. */
export function EditableDescription({
  text,
  path,
  mayEdit,
  empty,
  describedBy,
}: EditableDescriptionProps) {
  const { asset, accountKey } = useAsset();
  const [opened, setOpened] = useState<'by draft' | 'by person' | null>(() =>
    hasDraft(accountKey, draftName(asset, path), text) ? 'by draft' : null,
  );
  const [wasEdited, setWasEdited] = useState(false);
  const close = () => {
    setOpened(null);
    setWasEdited(true);
  };
  if (opened && mayEdit)
    return <DescriptionEditor path={path} isAskedFor={opened === 'by person'} onDone={close} />;
  return (
    <div className={styles['reading']}>
      {text ? <Description text={text} /> : <p className="quiet">{empty}</p>}
      {mayEdit && (
        <button
          type="button"
          className={styles['edit']}
          ref={wasEdited ? takeLostFocus : null}
          aria-describedby={describedBy}
          onClick={() => setOpened('by person')}
        >
          {words.edit}
        </button>
      )}
    </div>
  );
}

/** The editor took the focus with it when it closed; elsewhere by now, it stays there. */
function takeLostFocus(button: HTMLButtonElement | null): void {
  if (document.activeElement === document.body) button?.focus();
}
