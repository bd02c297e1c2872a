import { useState } from 'react';
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

const loadFailurePage = () =>
  import('./FailurePage.tsx').then(({ FailurePage }) => {
    prepared = FailurePage;
    return FailurePage;
  });

const LazyFailurePage = lazily(loadFailurePage);
let prepared: typeof LazyFailurePage | null = null;

/** At once where it is there already, so that a navigation that fails finds its heading. */
function FailurePage({ error }: { readonly error: unknown }) {
  const [Page] = useState(() => prepared ?? LazyFailurePage);
  return <Page error={error} />;
}

/** Gets the explanations while there is a connection: being offline has to be explained too. */
export function prepareFailurePages(): void {
  for (const get of [loadFailurePage, loadSignInFailurePage]) get().catch(() => {});
}
