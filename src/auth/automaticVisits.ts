import { parseFields } from './fields.ts';
import { visitsKey } from './forgetVisits.ts';
import type { OutingPlan, Outings } from './outings.ts';
import { appFailure, SignInFailed } from './signInFailure.ts';
import { readKey, writeKey } from './tabStorage.ts';

/** Ends loops: how often this tab went to the authority by itself lately. */

const windowMs = 3 * 60_000;
const most = 3;

/**
 * Notes one more automatic visit, or answers false when there were three in three minutes: then
 * none is due. A visit that can't be noted is none either, or a full storage would loop for ever.
 */
export function mayVisitAuthority(): boolean {
  const now = Date.now();
  const recent = readVisits().filter((at) => Math.abs(now - at) < windowMs);
  return recent.length < most && writeKey(visitsKey, JSON.stringify({ at: [...recent, now] }));
}

/** @throws {SignInFailed} instead of visiting once more; else as `Outings.visit`. */
export async function visitByItself(
  { visit }: Pick<Outings, 'visit'>,
  plan: OutingPlan,
): Promise<void> {
  if (!mayVisitAuthority()) throw new SignInFailed(appFailure('loop-stopped'));
  await visit(plan);
}

function readVisits(): number[] {
  const visits = parseFields(readKey(visitsKey)).get('at');
  return Array.isArray(visits) ? visits.filter((at) => typeof at === 'number') : [];
}
