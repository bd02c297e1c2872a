import { useNavigate } from 'react-router-dom';
import { anotherAccount } from '../../components/anotherAccount.ts';
import { useSession, useSettings } from '../../components/appContext.ts';
import { Explained } from '../../components/Explained.tsx';
import { explainSignIn } from '../../components/explainFailure.ts';
import { explanationText } from '../../components/explanationText.ts';
import { useTitle } from '../../components/useTitle.ts';
import { nothingToFinish } from '../../explanations/situations/callback.ts';
import { settingsFacts } from './settingsFacts.ts';

/** Why a sign-in failed. Final until a click: nothing here goes to the authority by itself. */
export function SignInFailurePage() {
  const settings = useSettings();
  const { session, state } = useSession();
  const navigate = useNavigate();
  const failed = session.lastFailure();
  const { explanation, facts } = failed
    ? explainSignIn(failed.failure)
    : { explanation: nothingToFinish, facts: {} };
  useTitle(explanationText(explanation).title);
  const returnTo = failed ? { returnTo: failed.returnTo } : {};
  const signIn = () => void session.signIn(returnTo);
  return (
    <main>
      <Explained
        explanation={explanation}
        facts={{ ...settingsFacts(settings), ...facts }}
        ways={{
          ...anotherAccount(session, returnTo),
          reload: () => location.assign(failed?.returnTo ?? import.meta.env.BASE_URL),
          home: () => void navigate('/'),
          ...(state.status === 'signed-in' ? {} : { 'try-again': signIn, 'sign-in': signIn }),
        }}
      />
    </main>
  );
}
