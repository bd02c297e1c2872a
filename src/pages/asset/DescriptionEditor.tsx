import { type Ref, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { useFetcher } from 'react-router-dom';
import { draftKey } from '../../auth/purge.ts';
import { assetPath } from '../../components/assetPath.ts';
import { Description } from '../../components/description/Description.tsx';
import { formatOf } from '../../components/description/parseDescription.ts';
import { useDraft } from '../../components/useDraft.ts';
import { useAsset } from './assetContext.ts';
import type { DescribeChange, Outcome, ReadDescription } from './change.ts';
import styles from './DescriptionEditor.module.css';
import { type ColumnPath, descriptionIn } from './descriptionIn.ts';
import { draftName } from './draftName.ts';
import { inFormatOf } from './inFormatOf.ts';
import { reasonNotSaved } from './reasonNotSaved.ts';
import { useTelling } from './tellInEditor.ts';
import { words } from './words.ts';

export interface DescriptionEditorProps {
  readonly path: ColumnPath;
  /** The person has just asked to write here; not, where it is open for a draft that was left. */
  readonly isAskedFor: boolean;
  readonly onDone: () => void;
}

const nothing: ReadDescription = { text: '', updatedAt: 0, version: 0, columns: [] };

/**
 * Edits a description in the format that it has. Shows what is saved at once; where another's text
 * won, both, until the person has put them together.
 */
export function DescriptionEditor({ path, isAskedFor, onDone }: DescriptionEditorProps) {
  const { asset, kind, accountKey } = useAsset();
  const name = draftName(asset, path);
  const [first] = useState(() => descriptionIn(asset, path) ?? nothing);
  const [text, setText, discard] = useDraft(name, first.text);
  const [isOldDraft] = useState(text !== first.text);
  const fetcher = useFetcher<Outcome>({ key: name }); // who leaves and returns finds it at work
  const underWay = useRef(false); // known at the second press, when the page may not show it yet
  const outcome = fetcher.state === 'idle' ? fetcher.data : undefined;
  const [metBefore, setMetBefore] = useState<ReadDescription | null>(null);
  const met = outcome?.kind === 'conflict' ? outcome.now : metBefore;
  const read = met ?? first;
  const theirs = met || isOldDraft ? read.text : null;
  const done = outcome?.kind === 'done';
  useTelling(name, outcome);
  useEffect(() => {
    if (!done) return;
    discard();
    onDone();
  }, [done, discard, onDone]);

  const leave = () => {
    discard();
    onDone();
  };
  const save = async () => {
    if (underWay.current) return;
    const kept = inFormatOf(read.text, text);
    if (kept === read.text) return leave();
    const draft = accountKey === null ? null : { key: draftKey(accountKey, name), text };
    const change: DescribeChange = { intent: 'describe', id: asset.id, read, text: kept, draft };
    const action = assetPath(kind.type, asset.fullyQualifiedName) ?? '';
    setMetBefore(met); // a failure that follows is still over what was met
    underWay.current = true;
    await fetcher.submit(change, { method: 'post', encType: 'application/json', action });
    underWay.current = false;
  };
  if (fetcher.state !== 'idle' || done) {
    return (
      <div aria-busy="true">
        <Description text={inFormatOf(read.text, text)} />
        <p className="quiet" role="status">
          {words.saving}
        </p>
      </div>
    );
  }
  return (
    <form
      className={styles['editor']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {theirs !== null && (
        <Theirs text={theirs} reason={met ? words.conflict : words.draft} onTake={leave} />
      )}
      <TextField
        text={text}
        setText={setText}
        over={read.text}
        ref={outcome ? takeLostFocus : isAskedFor ? takeFocus : null}
      />
      {outcome?.kind === 'failed' && <Failure error={outcome.error} />}
      <p className={styles['buttons']}>
        <button type="submit" className="button button-primary">
          {words.save}
        </button>
        <button type="button" className="button" onClick={leave}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}

interface TextFieldProps {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** What it will be saved over, whose format it takes. */
  readonly over: string;
  readonly ref: Ref<HTMLTextAreaElement>;
}

function TextField({ text, setText, over, ref }: TextFieldProps) {
  const id = useId();
  const shown = useDeferredValue(text);
  return (
    <>
      <label htmlFor={id}>{words.description}</label>
      <textarea
        id={id}
        value={text}
        rows={Math.min(16, Math.max(4, text.split('\n').length + 1))}
        aria-describedby={`${id}-format`}
        ref={ref}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}-format`} className={styles['format']}>
        {words[formatOf(over || text)]}
      </p>
      {shown.trim() !== '' && (
        <section className={styles['preview']} aria-label={words.preview}>
          <Description text={inFormatOf(over, shown)} />
        </section>
      )}
    </>
  );
}

/** At the end: most edits add something. */
function takeFocus(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}

/** The button that saved took the focus with it; elsewhere by now, it stays there. */
function takeLostFocus(field: HTMLTextAreaElement | null): void {
  if (document.activeElement === document.body) takeFocus(field);
}

interface TheirsProps {
  readonly text: string;
  readonly reason: string;
  readonly onTake: () => void;
}

/** What is in the catalogue now, beside what the person typed. */
function Theirs({ text, reason, onTake }: TheirsProps) {
  const id = useId();
  return (
    <section className={styles['theirs']} aria-labelledby={id}>
      <p role="alert">{reason}</p>
      <h2 id={id}>{words.theirs}</h2>
      {text ? <pre>{text}</pre> : <p className="quiet">{words.noDescription}</p>}
      <button type="button" className="button" onClick={onTake}>
        {words.takeTheirs}
      </button>
    </section>
  );
}

function Failure({ error }: { readonly error: unknown }) {
  return (
    <p className={styles['failure']} role="alert">
      {words.notSaved(reasonNotSaved(error))}
    </p>
  );
}
