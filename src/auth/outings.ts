import type { AuthorizeRequest, Flow } from './flow.ts';
import { keepOuting, type Outing } from './keptOuting.ts';
import { safeReturnPath } from './returnPath.ts';
import { readSignedOutAt } from './signedOutAt.ts';
import { appFailure, SignInFailed } from './signInFailure.ts';

/** A visit to the authority: how to ask there, and what to do afterwards. */
export interface OutingPlan
  extends Omit<AuthorizeRequest, 'state'>,
    Pick<Outing, 'automatic' | 'expects'> {
  /** Default: the address bar. */
  readonly returnTo?: string | undefined;
}

/** The ways out of the page. */
export interface Outings {
  /**
   * Leaves for the authority, unless the page is leaving already. Settles only when that did not
   * happen. @throws {SignInFailed}
   */
  readonly visit: (plan: OutingPlan) => Promise<void>;
  /** Goes another way, whatever is under way: whoever asks meanwhile waits for this one. */
  readonly leave: (go: () => Promise<void>) => Promise<void>;
}

export function createOutings(base: string, flow: () => Promise<Flow>): Outings {
  let leaving: Promise<void> | null = null;
  const leave: Outings['leave'] = (go) => {
    const mine = go().finally(() => {
      if (leaving === mine) leaving = null;
    });
    leaving = mine;
    return mine;
  };

  async function go({ returnTo, automatic, expects, ...request }: OutingPlan): Promise<void> {
    const state = crypto.randomUUID();
    const path = safeReturnPath(returnTo ?? currentAddress(), location.origin, base);
    const times = { keptAt: Date.now(), signedOutAt: readSignedOutAt() };
    const isKept = keepOuting(state, { path, automatic, expects, ...times });
    if (!isKept) throw new SignInFailed(appFailure('storage-full'));
    await (await flow()).authorize({ ...request, state });
  }

  return { leave, visit: (plan) => leaving ?? leave(() => go(plan)) };
}

export function currentAddress(): string {
  return location.pathname + location.search + location.hash;
}
