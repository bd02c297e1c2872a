import { Explained } from '../../components/Explained.tsx';
import { explainError } from '../../components/explainFailure.ts';
import { explanationText } from '../../components/explanationText.ts';
import type { Facts } from '../../explanations/facts.ts';
import { secretInSettings } from '../../explanations/situations/settings.ts';
import { ServerUnusable } from '../../settings/serverUnusable.ts';
import { SettingsError } from '../../settings/settingsError.ts';
import { SettingsProblems } from './SettingsProblems.tsx';
import styles from './StartFailurePage.module.css';
import { words } from './words.ts';

/** The app can't start. It has no settings, so this page knows only the error itself. */
export function StartFailurePage({ error }: { readonly error: unknown }) {
  const problems = error instanceof SettingsError ? error.problems : [];
  const secret = problems.some(({ kind }) => kind === 'secret');
  const explanation = secret ? secretInSettings : explainError(error);
  const details = error instanceof ServerUnusable && error.detail ? [error.detail] : [];
  return (
    <main>
      <title>{explanationText(explanation).title}</title>
      <Explained
        explanation={explanation}
        facts={factsOf(error)}
        details={details}
        ways={{
          'try-again': () => location.reload(),
          reload: () => location.reload(),
        }}
      />
      {problems.length > 0 && <SettingsProblems problems={problems} />}
      <p className={styles['setup']}>
        <a href={`${import.meta.env.BASE_URL}setup`}>{words.openSetup}</a>
      </p>
    </main>
  );
}

/** A server that signs people in itself, elsewhere, is known by its address at least. */
function factsOf(error: unknown): Facts {
  const { origin } = location;
  if (!(error instanceof ServerUnusable)) return { origin };
  const { fault, detail, apiBaseUrl } = error;
  if (fault === 'authority') return { origin, authority: detail };
  if (fault !== 'confidential') return { origin, apiBaseUrl };
  const redirectUri = `${origin}${import.meta.env.BASE_URL}callback`;
  return { origin, redirectUri, openMetadataUrl: new URL(detail).origin };
}
