import { forgetFailure } from './failedSignIn.ts';
import { forgetVisits } from './forgetVisits.ts';
import type { Outings } from './outings.ts';
import type { SignInOptions } from './session.ts';
import { readEnd } from './sessionEnd.ts';
import { asSignInFailed } from './signInFailure.ts';

/** A sign-in by a click. @throws {SignInFailed} unless the person came back by the Back button. */
export function createSignIn({ visit }: Outings): (options?: SignInOptions) => Promise<void> {
  return async (options = {}) => {
    forgetVisits();
    forgetFailure();
    await visit({ ...howToAsk(options), automatic: false, expects: null }).catch(
      (error: unknown) => {
        const failed = asSignInFailed(error);
        const { failure } = failed;
        if (failure.source !== 'library' || failure.code !== 'user_cancelled') throw failed;
      },
    );
  };
}

/** After the session's absolute lifetime the authority has to see the person again. */
function howToAsk({ anotherAccount, returnTo }: SignInOptions) {
  const ended = readEnd();
  const prompt = ended?.reason === 'limit' ? 'login' : anotherAccount ? 'select_account' : null;
  const loginHint = anotherAccount ? '' : ended?.loginHint;
  return {
    returnTo,
    ...(prompt ? ({ prompt } as const) : {}),
    ...(loginHint ? { loginHint } : {}),
  };
}
