import { useNavigate, useRevalidator } from 'react-router-dom';
import { anotherAccount } from '../../components/anotherAccount.ts';
import { useSession, useSettings } from '../../components/appContext.ts';
import { Explained } from '../../components/Explained.tsx';
import { explainError } from '../../components/explainFailure.ts';
import { explanationText } from '../../components/explanationText.ts';
import { useTitle } from '../../components/useTitle.ts';
import { ApiError } from '../../http/apiError.ts';
import { RequestFailed } from '../../http/requestFailed.ts';
import { UnexpectedAnswer } from '../../http/unexpectedAnswer.ts';
import { settingsFacts } from './settingsFacts.ts';

/** What went wrong below a route, explained. */
export function FailurePage({ error }: { readonly error: unknown }) {
  const settings = useSettings();
  const { session } = useSession();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const explanation = explainError(error);
  useTitle(explanationText(explanation).title);
  return (
    <Explained
      explanation={explanation}
      facts={settingsFacts(settings)}
      details={detailsOf(error)}
      ways={{
        'try-again': () => void revalidate(),
        ...anotherAccount(session),
        'sign-in': () => void session.signIn(),
        reload: () => location.reload(),
        home: () => void navigate('/'),
      }}
    />
  );
}

/** Method, path and status; an error's message holds no more than that. */
function detailsOf(error: unknown): string[] {
  const named =
    error instanceof ApiError ||
    error instanceof RequestFailed ||
    error instanceof UnexpectedAnswer;
  return named ? [error.message] : [];
}
