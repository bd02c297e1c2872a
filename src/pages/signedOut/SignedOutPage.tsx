import { Navigate } from 'react-router-dom';
import { useSession, useSettings } from '../../components/appContext.ts';
import { useTitle } from '../../components/useTitle.ts';
import { SignInView } from '../signIn/SignInView.tsx';
import { words as signInWords } from '../signIn/words.ts';
import { words } from './words.ts';

/** Where a sign-out ends. Never signs in by itself. */
export function SignedOutPage() {
  const settings = useSettings();
  const { session, state } = useSession();
  useTitle(words.title);
  if (state.status === 'signed-in') return <Navigate to="/" replace />;
  const home = { returnTo: import.meta.env.BASE_URL };
  const [all, here] = session.reachesAuthority
    ? [words.everywhere, words.here]
    : [words.ofServer, words.onlyHere];
  const other = session.reachesAuthority
    ? { onAnotherAccount: () => void session.signIn({ ...home, anotherAccount: true }) }
    : { hint: signInWords.onlyAtMicrosoft };
  return (
    <SignInView
      appName={settings.appName}
      heading={words.title}
      notice={state.reason === 'signed-out-here' ? here : all}
      server={null}
      busy={false}
      onSignIn={() => void session.signIn(home)}
      {...other}
    />
  );
}
