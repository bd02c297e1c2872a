import type { Claims } from './claims.ts';
import { issuedAt } from './idToken.ts';

const toleranceMs = 60_000;

/** How far the issuer's clock is ahead of ours, ms; differences under a minute are none. */
export function clockOffset(claims: Claims, receivedAt: number): number {
  const offset = issuedAt(claims) - receivedAt;
  return Math.abs(offset) < toleranceMs || Number.isNaN(offset) ? 0 : offset;
}
