import { lazily } from '../../components/lazily.tsx';

/** Why a sign-in failed. */
export const SignInErrorPage = lazily(() =>
  import('./SignInFailurePage.tsx').then(({ SignInFailurePage }) => SignInFailurePage),
);
