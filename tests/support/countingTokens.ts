import type { TokenSource } from '../../src/auth/session.ts';

/** A session's tokens, and what was asked of it. */
export interface CountingTokens extends TokenSource {
  /** The claims of each renewal so far; null where none were asked for. */
  readonly renewals: ReadonlyArray<string | null>;
}

/**
 * Hands out `token-1` and, after each renewal, the next number. As a session does, it renews once
 * for all who ask meanwhile, and renews first when the token in force is past its time.
 */
export function countingTokens({ expired = false } = {}): CountingTokens {
  const renewals: Array<string | null> = [];
  let usable = !expired;
  let flight: Promise<string> | null = null;
  const current = () => `token-${renewals.length + 1}`;
  const renew = (claims?: string) => {
    flight ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      renewals.push(claims ?? null);
      usable = true;
      flight = null;
      return current();
    });
    return flight;
  };
  return {
    renewals,
    token: async () => (usable ? current() : renew()),
    replace: async (refused, claims) => (refused === current() ? renew(claims) : current()),
  };
}
