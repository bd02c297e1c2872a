import type { Fault, State } from '../fault.ts';
import { apiAnswers } from '../strikes.ts';

const everywhere: readonly State[] = ['signed out', 'signed in', 'while typing'];
const withSession: readonly State[] = ['signed in', 'while typing'];
const html = { 'content-type': 'text/html' };
const ownUser = 'GET /api/v1/users/loggedInUser';

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
    states: ['signed in'],
    strike: apiAnswers({ status: 302, headers: { location: 'http://127.0.0.1:9/stolen' } }),
  },
  {
    id: 'token-too-large',
    what: 'the token is too large for the server',
    states: ['at the callback'],
    strike: apiAnswers({ status: 431, headers: html, body: '<h1>Bad Message 431</h1>' }, ownUser),
  },
  {
    id: 'signing-key-unknown',
    what: 'the signing key is unknown (new servers)',
    states: ['at the callback'],
    strike: apiAnswers(
      { status: 401, body: { code: 401, message: 'Signing key not found' } },
      ownUser,
    ),
  },
  {
    id: 'signing-key-unknown-old',
    what: 'the signing key is unknown (old servers)',
    states: ['at the callback'],
    strike: apiAnswers(
      {
        status: 500,
        body: { code: 500, message: 'com.auth0.jwk.SigningKeyNotFoundException: No key found' },
      },
      ownUser,
    ),
  },
  {
    id: 'keys-out-of-reach',
    what: "the authority's keys are out of the server's reach",
    states: ['at the callback'],
    strike: apiAnswers(
      {
        status: 500,
        body: { code: 500, message: 'com.auth0.jwk.NetworkException: Cannot obtain jwks' },
      },
      ownUser,
    ),
  },
  {
    id: 'wrong-domain',
    what: "the person's e-mail domain is not accepted",
    states: ['at the callback'],
    strike: apiAnswers(
      {
        status: 401,
        body: {
          code: 401,
          message: 'Not Authorized! Email does not match the principal domain example.com',
        },
      },
      ownUser,
    ),
  },
  {
    id: 'account-clash',
    what: 'the user name belongs to another account (new wording)',
    states: ['at the callback'],
    strike: apiAnswers(
      { status: 400, body: { code: 400, message: 'Account already exists' } },
      ownUser,
    ),
  },
  {
    id: 'account-clash-old',
    what: 'the user name belongs to another account (old wording)',
    states: ['at the callback'],
    strike: apiAnswers(
      {
        status: 400,
        body: {
          code: 400,
          message:
            "Account with 'someone.else@example.com' exists but is not associated with the provided credentials",
        },
      },
      ownUser,
    ),
  },
];

export const apiFaults: readonly Fault[] = outages.map((fault) => ({
  ...fault,
  keepsSession: true,
}));
