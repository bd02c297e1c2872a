import type { Explanation } from './explanation.ts';
import {
  audienceWrong,
  issuerWrong,
  nonceWrong,
  tenantWrong,
  tokenAlreadyExpired,
  tokenNotReadable,
  tokenNotYetValid,
} from './situations/idToken.ts';

/** The claim for which an ID token was refused; `malformed` when it can't be read at all. */
export type TokenFault = 'malformed' | 'aud' | 'iss' | 'tid' | 'oid' | 'exp' | 'nbf' | 'nonce';

const byFault: Readonly<Record<TokenFault, Explanation>> = {
  malformed: tokenNotReadable,
  aud: audienceWrong,
  iss: issuerWrong,
  tid: tenantWrong,
  oid: tokenNotReadable,
  exp: tokenAlreadyExpired,
  nbf: tokenNotYetValid,
  nonce: nonceWrong,
};

/** Why this app refused an ID token. */
export function explainTokenFault(fault: TokenFault): Explanation {
  return byFault[fault];
}
