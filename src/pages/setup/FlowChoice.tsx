import type { Flow } from './deployment/deployment.ts';
import styles from './SetupPage.module.css';
import { words } from './words.ts';

const flows: readonly Flow[] = ['public', 'confidential'];

/** Both ways to sign in, each with what it means. */
export function FlowChoice(props: {
  readonly flow: Flow;
  readonly onChange: (flow: Flow) => void;
}) {
  return (
    <fieldset>
      <legend>{words.flow}</legend>
      {flows.map((flow) => (
        <div key={flow} className={styles['choice']}>
          <label className={styles['check']}>
            <input
              type="radio"
              name="flow"
              checked={props.flow === flow}
              aria-describedby={`flow-${flow}`}
              onChange={() => props.onChange(flow)}
            />
            {words.flows[flow]}
          </label>
          <p id={`flow-${flow}`} className={styles['hint']}>
            {words.flowMeanings[flow]}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
