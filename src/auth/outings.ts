import type { AuthorizeRequest, Flow } from './flow.ts';
import { keepOuting, type Outing } from './keptOuting.ts';
import { safeReturnPath } from './returnPath.ts';
import { appFailure, SignInFailed } from './signInFailure.ts';

/** A visit to the authority: how to ask there, and what to do afterwards. */
export interface OutingPlan
  extends Omit<AuthorizeRequest, 'state'>,
    Omit<Outing, 'path' | 'keptAt'> {
  /** Default: the address bar. */
  readonly returnTo?: string | undefined;
}

/** The ways out of the page. */
export interface Outings {
  /** Leaves for the authority. Settles only when that did not happen. @throws {SignInFailed} */
  readonly visit: (plan: OutingPlan) => Promise<void>;
  /** One way out at a time: whoever asks while the page is leaving waits for the same. */
  readonly leave: (go: () => Promise<void>) => Promise<void>;
}

export function createOutings(base: string, flow: () => Promise<Flow>): Outings {
  let leaving: Promise<void> | null = null;
  const leave: Outings['leave'] = (go) => {
    leaving ??= go().finally(() => {
      leaving = null;
    });
    return leaving;
  };

  async function go({ returnTo, automatic, expects, ...request }: OutingPlan): Promise<void> {
    const state = crypto.randomUUID();
    const path = safeReturnPath(returnTo ?? currentAddress(), location.origin, base);
    const isKept = keepOuting(state, { path, automatic, expects, keptAt: Date.now() });
    if (!isKept) throw new SignInFailed(appFailure('storage-full'));
    await (await flow()).authorize({ ...request, state });
  }

  return { leave, visit: (plan) => leave(() => go(plan)) };
}

export function currentAddress(): string {
  return location.pathname + location.search + location.hash;
}
