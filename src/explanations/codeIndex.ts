import * as account from './authority/account.ts';
import * as authoritySession from './authority/authoritySession.ts';
import * as consent from './authority/consent.ts';
import * as outage from './authority/outage.ts';
import * as policy from './authority/policy.ts';
import * as registration from './authority/registration.ts';
import * as request from './authority/request.ts';
import type { Explanation } from './explanation.ts';
import * as browser from './situations/browser.ts';
import * as callback from './situations/callback.ts';
import * as idToken from './situations/idToken.ts';
import * as network from './situations/network.ts';
import * as session from './situations/session.ts';
import * as settings from './situations/settings.ts';

/** Every explanation that a sign-in can end in, in the order of the docs. */
export const signInExplanations: readonly Explanation[] = [
  registration,
  request,
  account,
  consent,
  policy,
  authoritySession,
  outage,
  callback,
  idToken,
  session,
  network,
  browser,
  settings,
].flatMap((group) => Object.values(group));

const byCode = new Map(
  signInExplanations.flatMap((explanation) =>
    (explanation.codes ?? []).map((code) => [code, explanation] as const),
  ),
);

/** The explanation of the first of `codes` that has one. */
export function explanationOf(codes: readonly (string | undefined)[]): Explanation | undefined {
  return codes.map((code) => byCode.get(code ?? '')).find((found) => found !== undefined);
}
