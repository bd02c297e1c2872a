import { useFetcher, useLoaderData, useLocation, useRevalidator } from 'react-router-dom';
import { anotherAccount } from '../../components/anotherAccount.ts';
import { useSession, useSettings } from '../../components/appContext.ts';
import { Explained } from '../../components/Explained.tsx';
import { explainError } from '../../components/explainFailure.ts';
import { explanationText } from '../../components/explanationText.ts';
import { useFocusKept } from '../../components/useFocusKept.ts';
import { useTitle } from '../../components/useTitle.ts';
import type { Explanation } from '../../explanations/explanation.ts';
import { signUpOff } from '../../explanations/server/people.ts';
import { signUpRefused } from '../../explanations/server/signUp.ts';
import { fact } from '../asset/fact.ts';
import { settingsFacts } from '../errors/settingsFacts.ts';
import { FactList } from '../person/FactList.tsx';
import type { SignUpForm } from './createAccount.ts';
import type { SignUp } from './loadSignUp.ts';
import { principalOf } from './principal.ts';
import styles from './SignUpPage.module.css';
import { words } from './words.ts';

/** A first visit: the account that the server would expect, and one button. */
export function SignUpPage() {
  const { principalDomain } = useLoaderData<SignUp>();
  const { server } = useSettings();
  const { state } = useSession();
  const { revalidate } = useRevalidator();
  const { pathname, search } = useLocation();
  useFocusKept();
  const fetcher = useFetcher<{ error: unknown }>();
  if (state.status === 'signed-out') return null;
  const { account, token } = state;
  const principal = principalOf(token.claims, server, principalDomain);
  const retry = () => void revalidate();
  if (!server.enableSelfSignup) return <Refused explanation={signUpOff} onTryAgain={retry} />;
  if (!principal) return <Refused explanation={signUpRefused} onTryAgain={retry} />;
  const picture = token.claims.get('picture');
  const form: SignUpForm = {
    ...principal,
    displayName: account.name,
    picture: typeof picture === 'string' && picture.startsWith('https://') ? picture : '',
  };
  const create = () =>
    void fetcher.submit(form, {
      method: 'post',
      encType: 'application/json',
      action: pathname + search,
    });
  if (fetcher.data && fetcher.state === 'idle') {
    const { error } = fetcher.data;
    return <Refused explanation={explainError(error)} error={error} onTryAgain={create} />;
  }
  return <SignUpOffer form={form} busy={fetcher.state !== 'idle'} onCreate={create} />;
}

interface SignUpOfferProps {
  readonly form: SignUpForm;
  readonly busy: boolean;
  readonly onCreate: () => void;
}

function SignUpOffer({ form, busy, onCreate }: SignUpOfferProps) {
  const { session } = useSession();
  useTitle(words.title);
  return (
    <main className={styles['page']}>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <FactList
        facts={[
          fact(words.name, form.displayName),
          fact(words.userName, form.name),
          fact(words.email, form.email),
        ]}
      />
      <p className={styles['buttons']}>
        <button
          type="button"
          className="button button-primary"
          aria-busy={busy || undefined}
          aria-disabled={busy || undefined} // `disabled` would take the focus away
          onClick={busy ? undefined : onCreate}
        >
          {words.create}
        </button>
        {session.reachesAuthority && (
          <button
            type="button"
            className="button"
            onClick={() => void session.signIn({ anotherAccount: true })}
          >
            {words.another}
          </button>
        )}
      </p>
    </main>
  );
}

interface RefusedProps {
  readonly explanation: Explanation;
  readonly error?: unknown;
  readonly onTryAgain: () => void;
}

/** No account can be had this way: why, and who can help. */
function Refused({ explanation, error, onTryAgain }: RefusedProps) {
  const settings = useSettings();
  const { session } = useSession();
  useTitle(explanationText(explanation).title);
  const claims = settings.server.jwtPrincipalClaims.join(', ');
  return (
    <main>
      <Explained
        explanation={explanation}
        facts={{ ...settingsFacts(settings), claims }}
        details={error instanceof Error ? [error.message] : []}
        ways={{
          'try-again': onTryAgain,
          ...anotherAccount(session),
          reload: () => location.reload(),
        }}
      />
    </main>
  );
}
