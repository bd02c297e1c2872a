import { visitByItself } from './automaticVisits.ts';
import type { CurrentSession } from './currentSession.ts';
import type { RenewalFailed } from './flow.ts';
import { currentAddress, type Outings } from './outings.ts';
import { type Delay, SignInRequired, TokenDelayed } from './session.ts';
import { asSignInFailed } from './signInFailure.ts';

/**
 * Does what the verdict on a failed renewal says: waits, leaves for the authority, or ends the session.
 * @param challenge Claims that the API has asked for, as JSON; empty for none.
 * @throws {TokenDelayed | SignInRequired} for whoever wanted the token.
 */
export async function afterFailedRenewal(
  error: RenewalFailed,
  challenge: string,
  current: CurrentSession,
  outings: Pick<Outings, 'visit'>,
): Promise<never> {
  const { verdict, failure, claims } = error;
  const delay = delayOf(verdict);
  if (delay) {
    current.note({ delay });
    throw new TokenDelayed(delay, error);
  }
  if (verdict === 'redirect') await askTheAuthority(claims || challenge, current, outings);
  else if (verdict === 'ended') current.end('expired');
  else current.fail({ failure, returnTo: currentAddress() });
  throw new SignInRequired();
}

/** Without a prompt, unless the authority has said what it wants of the person. */
async function askTheAuthority(
  claims: string,
  current: CurrentSession,
  outings: Pick<Outings, 'visit'>,
): Promise<void> {
  const record = current.record();
  if (!record) return;
  const { key: expects, loginHint } = record.account;
  const how = claims ? { claims } : ({ prompt: 'none' } as const);
  try {
    await visitByItself(outings, { ...how, loginHint, automatic: true, expects });
  } catch (error) {
    const { failure } = asSignInFailed(error);
    current.fail({ failure, returnTo: currentAddress() });
  }
}

/** Why to wait; null when waiting won't help. There is no redirect offline: the page would be lost. */
function delayOf(verdict: RenewalFailed['verdict']): Delay | null {
  if (verdict === 'explain' || verdict === 'ended') return null;
  if (!navigator.onLine) return 'offline';
  if (verdict === 'wait') return 'busy';
  return verdict === 'retry' ? 'unreachable' : null;
}
