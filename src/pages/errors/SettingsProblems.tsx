import { CopyButton } from '../../components/CopyButton.tsx';
import type { SettingsProblem } from '../../settings/settingsError.ts';
import styles from './SettingsProblems.module.css';

/** Every fault of the settings, each with its cure. */
export function SettingsProblems({ problems }: { readonly problems: readonly SettingsProblem[] }) {
  const text = problems
    .map(({ name, source, problem, cure }) => `${name} (${source}) ${problem} ${cure}`)
    .join('\n');
  return (
    <section className={styles['problems']} aria-labelledby="problems">
      <h2 id="problems">What to change</h2>
      <ul>
        {problems.map(({ name, source, problem, cure }) => (
          <li key={`${source} ${name} ${problem}`}>
            <p>
              <code>{name}</code> <span className={styles['source']}>in {source}</span> {problem}
            </p>
            <p className={styles['cure']}>{cure}</p>
          </li>
        ))}
      </ul>
      <CopyButton text={text} what="the whole list" />
    </section>
  );
}
