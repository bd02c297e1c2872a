import type { CureForm } from '../../checks/cure.ts';
import type { Finding } from '../../checks/runChecks.ts';
import { CodeText } from '../../components/CodeText.tsx';
import { CopyButton } from '../../components/CopyButton.tsx';
import styles from './SecurityPage.module.css';
import { words } from './words.ts';

/** A check that failed, with its cure beside it. */
export function Failure({ finding }: { readonly finding: Finding }) {
  const { id, title, severity, seen, why, cure } = finding;
  return (
    <article className={styles['failure']} data-severity={severity} aria-labelledby={id}>
      <h3 id={id}>
        <span className={styles['severity']}>{words.severities[severity]}</span>{' '}
        <span lang="en">{title}</span>
      </h3>
      <div className={styles['columns']}>
        <dl>
          <dt>{words.seen}</dt>
          <dd lang="en">
            <CodeText text={seen} />
          </dd>
          <dt>{words.why}</dt>
          <dd lang="en">
            <CodeText text={why} />
          </dd>
        </dl>
        <div>
          <h4>{words.cure}</h4>
          <ol lang="en">
            {(cure?.steps ?? []).map((step) => (
              <li key={step}>
                <CodeText text={step} />
              </li>
            ))}
          </ol>
          {(cure?.forms ?? []).map((form) => (
            <Form key={form.place} form={form} of={title} />
          ))}
        </div>
      </div>
    </article>
  );
}

interface FormProps {
  readonly form: CureForm;
  /** The check that it puts right: several are put right in one file. */
  readonly of: string;
}

function Form({ form: { place, file, text }, of }: FormProps) {
  return (
    <details className={styles['form']}>
      <summary>
        {place} <span className={styles['file']}>{file}</span>
      </summary>
      <CopyButton text={text} what={`${place}, ${file}: ${of}`} />
      <pre>{text}</pre>
    </details>
  );
}
