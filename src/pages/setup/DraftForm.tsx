import { type CloudName, cloudNames, clouds, isCloud } from './deployment/clouds.ts';
import type { Draft, ReadFields } from './deployment/readDraft.ts';
import { Field } from './Field.tsx';
import { FlowChoice } from './FlowChoice.tsx';
import styles from './SetupPage.module.css';
import { words } from './words.ts';

export interface DraftFormProps {
  readonly draft: Draft;
  readonly fields: ReadFields;
  readonly onChange: (draft: Draft) => void;
}

const needed = ['tenantId', 'clientId', 'appUrl'] as const;

/** Checked as it is typed; nothing is sent anywhere. */
export function DraftForm({ draft, fields, onChange }: DraftFormProps) {
  const set = (changes: Partial<Draft>) => onChange({ ...draft, ...changes });
  const field = (name: (typeof needed)[number] | 'administrator' | 'openMetadataUrl') => (
    <Field
      key={name}
      name={name}
      value={draft[name]}
      read={fields[name]}
      onChange={(value) => set({ [name]: value })}
    />
  );
  return (
    <form className={styles['form']} onSubmit={(event) => event.preventDefault()}>
      <FlowChoice flow={draft.flow} onChange={(flow) => set({ flow })} />
      <fieldset>
        <legend>{words.values}</legend>
        {needed.map(field)}
      </fieldset>
      <fieldset>
        <legend>{words.forProduction}</legend>
        {field('administrator')}
      </fieldset>
      <details>
        <summary>{words.more}</summary>
        {field('openMetadataUrl')}
        <CloudField cloud={draft.cloud} onChange={(cloud) => set({ cloud })} />
        <SelfSignup isOn={draft.selfSignup} onChange={(selfSignup) => set({ selfSignup })} />
      </details>
    </form>
  );
}

function CloudField(props: {
  readonly cloud: CloudName;
  readonly onChange: (cloud: CloudName) => void;
}) {
  const choose = (chosen: string) => {
    if (isCloud(chosen)) props.onChange(chosen);
  };
  return (
    <div className={styles['field']}>
      <label htmlFor="cloud">{words.fields.cloud}</label>
      <select id="cloud" value={props.cloud} onChange={({ target }) => choose(target.value)}>
        {cloudNames.map((name) => (
          <option key={name} value={name}>
            {clouds[name].name}
          </option>
        ))}
      </select>
    </div>
  );
}

function SelfSignup(props: { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void }) {
  return (
    <div className={styles['field']}>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={props.isOn}
          aria-describedby="self-signup-hint"
          onChange={({ target }) => props.onChange(target.checked)}
        />
        {words.fields.selfSignup}
      </label>
      <p id="self-signup-hint" className={styles['hint']}>
        {words.hints.selfSignup}
      </p>
    </div>
  );
}
