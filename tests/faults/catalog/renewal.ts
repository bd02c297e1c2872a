import type { Act, Fault, State } from '../fault.ts';
import { mendAll } from '../mendAll.ts';
import {
  all,
  apiAnswers,
  idTokenHas,
  tokenAnswers,
  tokenExpires,
  tokenRefuses,
} from '../strikes.ts';

const inUse: readonly State[] = ['signed in', 'while typing'];

/** Faults away, the time stays what it is. */
const mendFaults: Act = all(mendAll, tokenExpires);

function renewal(id: string, what: string, strike: Act, keepsSession = false): Fault {
  const struck = all(strike, tokenExpires);
  return { id, what, states: inUse, strike: struck, mend: mendFaults, keepsSession };
}

const nothing: Act = async () => {};
const html = { 'content-type': 'text/html' };

/** When the token has run out in the middle of things. */
export const renewalFaults: readonly Fault[] = [
  renewal('renewal', 'the token expires and can be renewed', nothing, true),
  renewal(
    'renewal-slow',
    'the renewal takes three seconds',
    tokenAnswers({ delayMs: 3_000 }),
    true,
  ),
  renewal('renewal-503', 'the authority answers 503', tokenAnswers({ status: 503 }), true),
  renewal(
    'renewal-429',
    'the authority asks for patience',
    tokenAnswers({ status: 429, headers: { 'retry-after': '1' } }),
    true,
  ),
  renewal(
    'renewal-html',
    'a page comes instead of tokens',
    tokenAnswers({ status: 200, headers: html, body: '<h1>Hotel</h1>' }),
    true,
  ),
  renewal('renewal-dropped', 'the authority cannot be reached', tokenAnswers({ drop: true }), true),
  renewal(
    'renewal-offline',
    'the network is gone',
    ({ context }) => context.setOffline(true),
    true,
  ),
  renewal(
    'renewal-day-over',
    'the refresh token has expired (AADSTS700084)',
    tokenRefuses('invalid_grant', 700084),
  ),
  renewal(
    'renewal-by-a-visit',
    'the refresh token has expired, and a visit without a prompt brings another',
    tokenRefuses('invalid_grant', 700084, { times: 1 }),
    true,
  ),
  renewal('renewal-revoked', 'the person was revoked at the authority', ({ site }) =>
    site.identity.revoke('Ada Lovelace'),
  ),
  renewal(
    'renewal-bad-token',
    'the refresh token is bad',
    tokenRefuses('invalid_grant', 50173, { suberror: 'bad_token' }),
  ),
  renewal(
    'renewal-mfa',
    'a second factor is due',
    tokenRefuses('interaction_required', 50076, { suberror: 'basic_action' }),
  ),
  renewal(
    'renewal-consent',
    'consent was withdrawn',
    tokenRefuses('invalid_grant', 65001, { suberror: 'consent_required' }),
  ),
  renewal(
    'renewal-not-assigned',
    'the assignment was withdrawn',
    tokenRefuses('access_denied', 50105),
  ),
  renewal(
    'renewal-wrong-aud',
    'the renewed token is for another application',
    idTokenHas({ aud: 'another' }),
  ),
  renewal(
    'renewal-other-person',
    'the renewed token names another person',
    idTokenHas({ oid: '99999999-2222-4333-8444-555555555555' }),
  ),
];

const refuses = (match: string) =>
  apiAnswers({ status: 401, body: { code: 401, message: 'Expired token!' } }, match);

/** When OpenMetadata refuses a token that is good by the clock. */
export const refusalFaults: readonly Fault[] = [
  {
    id: 'api-401-once',
    what: 'the API refuses the token once',
    states: inUse,
    strike: apiAnswers({ status: 401, times: 1, body: { code: 401, message: 'Expired token!' } }),
    keepsSession: true,
  },
  {
    id: 'api-401',
    what: 'the API refuses every token',
    states: [...inUse, 'at the callback'],
    strike: all(
      refuses('* /api/v1/users*'),
      refuses('* /api/v1/search*'),
      refuses('* /api/v1/tables*'),
    ),
  },
];
