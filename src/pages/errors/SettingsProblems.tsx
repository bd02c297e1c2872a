import { CopyButton } from '../../components/CopyButton.tsx';
import type { SettingsProblem } from '../../settings/settingsError.ts';
import styles from './SettingsProblems.module.css';
import { words } from './words.ts';

/** Every fault of the settings, each with its cure. */
export function SettingsProblems({ problems }: { readonly problems: readonly SettingsProblem[] }) {
  const text = problems
    .map(({ name, source, problem, cure }) => `${name} (${source}) ${problem} ${cure}`)
    .join('\n');
  return (
    <section className={styles['problems']} aria-labelledby="problems">
      <h2 id="problems">{words.toChange}</h2>
      {/* Named and worded as the build does it, in English. */}
      <ul lang="en">
        {problems.map(({ name, source, problem, cure }) => (
          <li key={`${source} ${name} ${problem}`}>
            <p>
              <code>{name}</code> <span className={styles['source']}>{words.in(source)}</span>{' '}
              {problem}
            </p>
            <p className={styles['cure']}>{cure}</p>
          </li>
        ))}
      </ul>
      <CopyButton text={text} what={words.list} />
    </section>
  );
}
