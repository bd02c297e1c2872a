import type { Bearer } from './flow.ts';
import { SignInRequired, type TokenSource } from './session.ts';

/** Of a session that may turn out to be none: nothing is renewed before that is known. */
export interface EarlyTokens extends TokenSource {
  /** It is known: from here on the session's own tokens, or none where there is no session. */
  readonly settle: (source: TokenSource | null) => void;
}

/** @param bearer Valid, for all that this tab knows. */
export function createEarlyTokens({ token }: Bearer): EarlyTokens {
  let resolve: (source: TokenSource) => void = () => {};
  const settled = new Promise<TokenSource>((settle) => {
    resolve = settle;
  });
  let source: TokenSource = {
    token: async () => token,
    replace: async (refused, claims) => (await settled).replace(refused, claims),
  };
  return {
    token: () => source.token(),
    replace: (refused, claims) => source.replace(refused, claims),
    settle: (its) => {
      source = its ?? none;
      resolve(source);
    },
  };
}

const none: TokenSource = {
  token: () => Promise.reject(new SignInRequired()),
  replace: () => Promise.reject(new SignInRequired()),
};
