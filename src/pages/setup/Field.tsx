import type { Read } from './deployment/read.ts';
import styles from './SetupPage.module.css';
import { words } from './words.ts';

export interface FieldProps {
  readonly name: 'tenantId' | 'clientId' | 'appUrl' | 'administrator' | 'openMetadataUrl';
  readonly value: string;
  readonly read: Read<unknown>;
  readonly onChange: (value: string) => void;
}

/** A line of text with its hint, and what is wrong with it as soon as it is. */
export function Field({ name, value, read, onChange }: FieldProps) {
  const isWrong = read.state === 'wrong';
  return (
    <div className={styles['field']}>
      <label htmlFor={name}>{words.fields[name]}</label>
      <input
        id={name}
        type="text"
        value={value}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={isWrong || undefined}
        aria-describedby={`${name}-hint ${name}-said`}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${name}-hint`} className={styles['hint']}>
        {words.hints[name]}
      </p>
      <p id={`${name}-said`} className={isWrong ? styles['problem'] : styles['note']} role="status">
        {said(read)}
      </p>
    </div>
  );
}

function said(read: Read<unknown>): string {
  if (read.state === 'wrong') return read.problem;
  return read.state === 'good' ? (read.note ?? '') : '';
}
