import { appFailure, SignInFailed } from '../signInFailure.ts';
import { isRedirect } from './isRedirect.ts';

/**
 * Asked before the page is left: an answer of `auth/login` that is no redirect would strand the
 * person on bare JSON.
 * @throws {SignInFailed} with what the server would have said.
 */
export async function assertLeadsOn(response: Response): Promise<void> {
  if (isRedirect(response)) return;
  const isRefused = response.status === 400 && /redirect/i.test(await response.text());
  throw new SignInFailed(
    appFailure(isRefused ? 'server-refused-address' : 'server-sign-in-failed'),
  );
}
