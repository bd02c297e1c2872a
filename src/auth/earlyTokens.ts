import { type Bearer, isDue } from './flow.ts';
import { SignInRequired, type TokenSource } from './session.ts';

/** Of a session that may turn out to be none: nothing is renewed before that is known. */
export interface EarlyTokens extends TokenSource {
  /** It is known: from here on the session's own tokens, or none where there is no session. */
  readonly settle: (source: TokenSource | null) => void;
}

/** @param bearer Goes out at once, unless it is over: then the session, which renews it, is awaited. */
export function createEarlyTokens(bearer: Bearer): EarlyTokens {
  let resolve: (source: TokenSource) => void = () => {};
  const settled = new Promise<TokenSource>((settle) => {
    resolve = settle;
  });
  let source: TokenSource = {
    token: async () => (isDue(bearer) ? (await settled).token() : bearer.token),
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
