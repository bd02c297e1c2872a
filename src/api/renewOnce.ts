import type { TokenSource } from '../auth/session.ts';
import { discard } from '../http/discard.ts';
import { untilAborted } from '../http/wait.ts';
import { claimsChallenge } from './claimsChallenge.ts';
import type { SignableCall } from './signableCall.ts';
import { worthARenewal } from './worthARenewal.ts';

export interface RenewalWorld {
  readonly tokens: TokenSource;
  /** The bearer is an access token, so that the API may ask for more claims in it. */
  readonly answersClaimsChallenges: boolean;
}

/**
 * Makes of each call a function that sends it with a token, whenever it is run. In all its runs
 * together, a refused token is replaced once. A token that was refused although it had just been
 * renewed is not replaced again: the fault lies elsewhere, and every call would ask for another.
 */
export function createRenewOnce({ tokens, answersClaimsChallenges }: RenewalWorld) {
  let hopeless: string | null = null;

  return (call: SignableCall): (() => Promise<Response>) => {
    let mayRenew = call.isRepeatable;
    return async () => {
      const token = await untilAborted(tokens.token(), call.signal);
      const response = await call.send(token);
      if (response.ok || !mayRenew || token === hopeless) return response;
      const claims = answersClaimsChallenges ? claimsChallenge(response) : null;
      if (claims === null && !(await worthARenewal(response))) return response;
      mayRenew = false;
      discard(response);
      const renewed = await untilAborted(tokens.replace(token, claims ?? undefined), call.signal);
      const answer = await call.send(renewed);
      if (await worthARenewal(answer)) hopeless = renewed;
      return answer;
    };
  };
}
