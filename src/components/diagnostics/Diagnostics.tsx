import { useState } from 'react';
import { useSession, useSettings } from '../appContext.ts';
import { CopyButton } from '../CopyButton.tsx';
import { useFailureLog } from '../failureLog.ts';
import { browserFacts } from './browserFacts.ts';
import styles from './Diagnostics.module.css';
import { diagnose, type Section, type Situation } from './diagnose.ts';
import { words } from './words.ts';
import { writeReport } from './writeReport.ts';

/** What this app knows of itself, and a report of it that says nothing of the person unless asked to. */
export function Diagnostics() {
  const [isPersonal, setPersonal] = useState(false);
  const situation = useSituation();
  const sections = diagnose(situation);
  return (
    <div className={styles['diagnostics']}>
      {sections.map((section) => (
        <Lines key={section.id} section={section} />
      ))}
      <label className={styles['include']}>
        <input
          type="checkbox"
          checked={isPersonal}
          onChange={({ target }) => setPersonal(target.checked)}
        />
        {words.include}
      </label>
      <p>
        <CopyButton
          text={writeReport(sections, isPersonal, deploymentIds(situation))}
          what={words.report}
          label={words.copy}
        />{' '}
        <span className="quiet">{words.never}</span>
      </p>
    </div>
  );
}

function useSituation(): Situation {
  const settings = useSettings();
  const { session, state } = useSession();
  const log = useFailureLog();
  return {
    settings,
    session: state,
    lastSignInFailure: session.lastFailure(),
    failures: log.failures(),
    browser: browserFacts(),
    now: Date.now(),
  };
}

/** IDs that name the deployment or a call, not a person. */
function deploymentIds({ settings, lastSignInFailure, failures }: Situation): readonly string[] {
  const places = [settings.identity, settings.server].filter((place) => place !== null);
  const failure = lastSignInFailure?.failure;
  const calls = failures.map(({ correlationId }) => correlationId);
  const tenants = places.map(({ authority }) => authority.split('/')[3] ?? '');
  const signIn = failure && 'correlationId' in failure ? failure.correlationId : '';
  return [...places.map(({ clientId }) => clientId), ...tenants, ...calls, signIn];
}

function Lines({ section: { id, lines } }: { readonly section: Section }) {
  if (lines.length === 0 && id !== 'errors') return null;
  return (
    <section aria-labelledby={`diagnostics-${id}`}>
      <h3 id={`diagnostics-${id}`}>{words.sections[id]}</h3>
      {lines.length === 0 && <p className="quiet">{words.noErrors}</p>}
      <dl lang="en">
        {lines.map(([name, value, note], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two errors of one moment have the same name, and no line has a state
          <div key={`${name}${index}`}>
            <dt>{name}</dt>
            <dd>
              {value} {note && <span className="quiet">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
