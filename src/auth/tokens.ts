import { afterFailedRenewal } from './afterFailedRenewal.ts';
import { watchClock } from './clock.ts';
import type { CurrentSession } from './currentSession.ts';
import { type Bearer, type Flow, isDue, RenewalFailed } from './flow.ts';
import { currentAddress, type Outings } from './outings.ts';
import { purgeTokens } from './purgeTokens.ts';
import { SignInRequired, type TokenSource } from './session.ts';
import { appFailure } from './signInFailure.ts';
import { singleFlight } from './singleFlight.ts';

export interface Tokens extends TokenSource {
  /**
   * Renews what is over or nearly so, without asking anything of the person: for a tab that has
   * woken up or is online again.
   */
  readonly refresh: () => Promise<void>;
}

/** The bearer of the current session, renewed at its use. */
export function createTokens(
  current: CurrentSession,
  flow: () => Promise<Flow>,
  outings: Pick<Outings, 'visit'>,
): Tokens {
  const clock = watchClock();
  const mustRenew = (bearer: Bearer, leads?: number) => clock.moved() || isDue(bearer, leads);
  /** Up to this much earlier it is renewed beside its use; spread, so that people are not in step. */
  const early = 1 + Math.random();

  const request = singleFlight(async (claims): Promise<Bearer> => {
    const before = current.record();
    if (!before) throw new SignInRequired();
    const received = await (await flow()).renew(before.handle, claims || undefined);
    clock.accept();
    if (current.record()?.startedAt !== before.startedAt) {
      purgeTokens(); // it ended meanwhile: what came late is not kept, by the library neither
      throw new SignInRequired();
    }
    if (received.account && received.account.key !== before.account.key) {
      current.fail({ failure: appFailure('another-person'), returnTo: currentAddress() });
      throw new SignInRequired();
    }
    current.renewed({ ...before, ...received });
    return received.bearer;
  });

  const renew = singleFlight((claims) => {
    const began = current.record()?.startedAt;
    return request(claims).catch((error: unknown) => {
      if (!(error instanceof RenewalFailed)) throw error;
      if (current.record()?.startedAt !== began) throw new SignInRequired(); // it ended meanwhile
      return afterFailedRenewal(error, claims, current, outings);
    });
  });

  async function refresh(): Promise<void> {
    const record = current.record();
    if (!record || !(isDelayed(current) || mustRenew(record.bearer, early))) return;
    await request().catch(() => {}); // whoever needs the token is told
  }

  return {
    refresh,
    token: async () => {
      const record = current.record();
      if (!record) throw new SignInRequired();
      if (mustRenew(record.bearer)) return (await renew()).token;
      void refresh();
      return record.bearer.token;
    },
    replace: async (refused, claims) => {
      const record = current.record();
      if (!record) throw new SignInRequired();
      const isOther = record.bearer.token !== refused && !mustRenew(record.bearer);
      return isOther && !claims ? record.bearer.token : (await renew(claims)).token;
    },
  };
}

function isDelayed(current: CurrentSession): boolean {
  const state = current.getState();
  return state.status === 'signed-in' && state.delay !== null;
}
