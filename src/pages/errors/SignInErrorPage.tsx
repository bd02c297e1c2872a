import { lazily } from '../../components/lazily.tsx';

export const loadSignInFailurePage = () =>
  import('./SignInFailurePage.tsx').then(({ SignInFailurePage }) => SignInFailurePage);

/** Why a sign-in failed. */
export const SignInErrorPage = lazily(loadSignInFailurePage);
