import type { Fact } from '../asset/fact.ts';
import styles from './FactList.module.css';

/** Names and what belongs to them, one below the other. */
export function FactList(props: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {props.facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
