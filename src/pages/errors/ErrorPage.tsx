import { useRouteError } from 'react-router-dom';
import { SignInRequired } from '../../auth/session.ts';
import { useSession } from '../../components/appContext.ts';
import { lazily } from '../../components/lazily.tsx';
import { SignInPage } from '../signIn/SignInPage.tsx';
import { loadSignInFailurePage } from './SignInErrorPage.tsx';

/** What went wrong below a route: the sign-in page when nobody is signed in, else an explanation. */
export function ErrorPage() {
  const error = useRouteError();
  const { state } = useSession();
  if (error instanceof SignInRequired && state.status === 'signed-out') return <SignInPage />;
  return <FailurePage error={error} />;
}

const loadFailurePage = () => import('./FailurePage.tsx').then(({ FailurePage }) => FailurePage);

const FailurePage = lazily(loadFailurePage);

/** Gets the explanations while there is a connection: being offline has to be explained too. */
export function prepareFailurePages(): void {
  for (const get of [loadFailurePage, loadSignInFailurePage]) get().catch(() => {});
}
