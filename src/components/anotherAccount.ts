import type { Session, SignInOptions } from '../auth/session.ts';
import type { Way } from '../explanations/explanation.ts';

/** The way on `Use another account`; none where the app can't ask the authority for one. */
export function anotherAccount(
  { reachesAuthority, signIn }: Session,
  options: SignInOptions = {},
): Partial<Record<Way, () => void>> {
  if (!reachesAuthority) return {};
  return { 'use-another-account': () => void signIn({ ...options, anotherAccount: true }) };
}
