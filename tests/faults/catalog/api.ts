import { defaultClientId } from '../../../local/identity/defaults.ts';
import type { Fault, State } from '../fault.ts';
import { all, apiAnswers } from '../strikes.ts';

const everywhere: readonly State[] = ['signed out', 'at the callback', 'signed in', 'while typing'];
const withSession: readonly State[] = ['signed in', 'while typing'];
const html = { 'content-type': 'text/html' };

/** Whatever is sent with the bearer is answered so. */
function refusesBearer(id: string, what: string, answer: Parameters<typeof apiAnswers>[0]): Fault {
  const paths = ['users*', 'search*', 'tables*'];
  const strike = all(...paths.map((path) => apiAnswers(answer, `* /api/v1/${path}`)));
  return { id, what, states: ['at the callback', ...withSession], strike };
}

/** OpenMetadata's words, in its own shape. */
function says(status: number, message: string) {
  return { status, body: { code: status, message } };
}

/** What OpenMetadata, or something in its place, does. The session is none of its business. */
const outages: readonly Fault[] = [
  {
    id: 'api-503',
    what: 'OpenMetadata answers 503',
    states: everywhere,
    strike: apiAnswers({ status: 503 }),
  },
  {
    id: 'api-503-once',
    what: 'OpenMetadata answers 503 once and says when to come back',
    states: withSession,
    strike: apiAnswers({ status: 503, times: 1, headers: { 'retry-after': '1' } }),
  },
  {
    id: 'api-500',
    what: 'OpenMetadata fails',
    states: everywhere,
    strike: apiAnswers({ status: 500, body: { code: 500, message: 'boom' } }),
  },
  {
    id: 'api-html',
    what: 'a page comes instead of data',
    states: everywhere,
    strike: apiAnswers({ status: 200, headers: html, body: '<h1>Hotel</h1>' }),
  },
  {
    id: 'api-dropped',
    what: 'OpenMetadata cannot be reached',
    states: everywhere,
    strike: apiAnswers({ drop: true }),
  },
  {
    id: 'api-429',
    what: 'OpenMetadata asks for patience',
    states: withSession,
    strike: apiAnswers({ status: 429, times: 1, headers: { 'retry-after': '1' } }),
  },
  {
    id: 'api-429-always',
    what: 'OpenMetadata asks for patience and never has enough',
    states: ['signed in'],
    strike: apiAnswers({ status: 429, headers: { 'retry-after': '1' } }),
  },
  {
    id: 'api-403',
    what: 'the person may not see this',
    states: ['signed in', 'while typing'],
    strike: apiAnswers({ status: 403, body: { code: 403, message: 'not allowed' } }),
    endsAnywhere: true, // there is nothing to come back to
  },
  {
    id: 'api-slow',
    what: 'OpenMetadata takes three seconds',
    states: ['at the callback', ...withSession],
    strike: apiAnswers({ delayMs: 3_000 }),
  },
  {
    id: 'api-elsewhere',
    what: 'OpenMetadata redirects to another host',
    states: withSession,
    strike: apiAnswers({ status: 302, headers: { location: 'http://127.0.0.1:9/stolen' } }),
  },
  refusesBearer('token-too-large', 'the token is too large for the server', {
    ...{ status: 431, headers: html, body: '<h1>Bad Message 431</h1>' },
  }),
  refusesBearer(
    'signing-key-unknown',
    'the signing key is unknown (new servers)',
    says(401, 'Signing key not found'),
  ),
  refusesBearer(
    'signing-key-unknown-old',
    'the signing key is unknown (old servers)',
    says(500, 'com.auth0.jwk.SigningKeyNotFoundException: No key found'),
  ),
  refusesBearer(
    'keys-out-of-reach',
    "the authority's keys are out of the server's reach",
    says(500, 'com.auth0.jwk.NetworkException: Cannot obtain jwks'),
  ),
];

/** The account is what is wrong: the way on is another one. */
const refusedAccounts: readonly Fault[] = [
  refusesBearer(
    'wrong-domain',
    "the person's e-mail domain is not accepted",
    says(401, 'Not Authorized! Email does not match the principal domain example.com'),
  ),
  refusesBearer(
    'account-clash',
    'the user name belongs to another account (new wording)',
    says(400, 'Account already exists'),
  ),
  refusesBearer(
    'account-clash-old',
    'the user name belongs to another account (old wording)',
    says(
      400,
      "Account with 'someone.else@example.com' exists but is not associated with the provided credentials",
    ),
  ),
];

export const apiFaults: readonly Fault[] = [
  ...outages.map((fault) => ({ ...fault, keepsSession: true })),
  ...refusedAccounts,
];

const scope = `api://${defaultClientId}/access`;
const claims = Buffer.from('{"access_token":{"acrs":{"essential":true,"value":"c1"}}}');
const challenge = {
  ...says(401, 'insufficient_claims'),
  headers: {
    'www-authenticate': `Bearer realm="", authorization_uri="https://login.example/a,b", error="insufficient_claims", claims="${claims.toString('base64')}"`,
  },
};

/** Only an access token can be asked for more claims. */
export const challengeFaults: readonly Fault[] = [
  {
    id: 'claims-challenge',
    what: 'the API wants more claims in the access token, once',
    strike: apiAnswers({ ...challenge, times: 1 }),
    keepsSession: true,
  },
  {
    id: 'claims-challenge-always',
    what: 'the API wants more claims in every access token',
    strike: all(
      apiAnswers(challenge, '* /api/v1/search*'),
      apiAnswers(challenge, '* /api/v1/tables*'),
    ),
  },
].map((fault) => ({
  ...fault,
  states: withSession,
  site: { config: (local: object) => ({ ...local, scopes: [scope] }) },
}));
