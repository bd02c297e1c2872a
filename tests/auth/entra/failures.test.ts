import {
  AuthError,
  BrowserAuthError,
  ClientAuthError,
  InteractionRequiredAuthError,
  ServerError,
} from '@azure/msal-browser';
import { expect, test } from 'vitest';
import {
  claimsOf,
  classifyRenewal,
  exchangeFailure,
  toFailure,
} from '../../../src/auth/entra/failures.ts';
import { refusedIdToken } from '../../../src/auth/entra/networkClient.ts';

const interaction = (code: string, subError = '', claims = '') =>
  new InteractionRequiredAuthError(code, 'corr', 'AADSTS50076: text', subError, '', '', claims);
const server = (code: string, message = '', subError = '') =>
  new ServerError(code, 'corr', message, subError);
const browser = (code: string, subError = '') => new BrowserAuthError(code, 'corr', subError);

test.each([
  [
    'redirect',
    'the refresh token is over, without a suberror',
    server('invalid_grant', 'AADSTS700084: x'),
  ],
  ['redirect', 'multi-factor authentication is due', interaction('invalid_grant', 'basic_action')],
  ['redirect', 'more is to be done', interaction('invalid_grant', 'additional_action')],
  ['redirect', 'there is a message to read', interaction('invalid_grant', 'message_only')],
  ['redirect', 'consent is due', interaction('invalid_grant', 'consent_required')],
  ['redirect', 'the password has expired', interaction('invalid_grant', 'user_password_expired')],
  ['redirect', 'no page may be shown', interaction('invalid_grant', 'ui_not_allowed')],
  ['redirect', 'the person was interrupted', interaction('invalid_grant', 'interrupted_user')],
  ['redirect', 'interaction is required', interaction('interaction_required')],
  ['redirect', 'consent is required', interaction('consent_required')],
  ['redirect', 'a sign-in is required', interaction('login_required')],
  ['redirect', 'the refresh token is bad', interaction('invalid_grant', 'bad_token')],
  ['redirect', 'there are no tokens', interaction('no_tokens_found')],
  [
    'redirect',
    'the refresh token has expired by its own time',
    interaction('refresh_token_expired'),
  ],
  ['redirect', 'the native account is gone', interaction('native_account_unavailable')],
  ['redirect', 'a renewal is required', new ClientAuthError('token_refresh_required', 'corr')],
  ['explain', 'the person is not assigned', server('access_denied', 'AADSTS50105: x')],
  ['explain', 'the client is unknown', server('unauthorized_client', 'AADSTS700016: x')],
  ['explain', 'the client needs a secret', server('invalid_client', 'AADSTS7000218: x')],
  ['explain', 'the scope is unknown', server('invalid_scope', 'AADSTS70011: x')],
  ['redirect', 'a frame stayed silent', browser('timed_out', 'redirect_bridge_timeout')],
  ['wait', 'the authority is busy (503)', server('temporarily_unavailable')],
  ['wait', 'MSAL holds the request back', server('90033')],
  ['wait', 'MSAL holds the request back after an answer with two codes', server('90033 50196')],
  ['wait', 'MSAL holds the request back after an answer without a code', server('')],
  ['wait', 'MSAL holds the request back after a 429', server('429')],
  ['retry', 'a web page answered', browser('failed_to_parse_response')],
  ['retry', 'the device is offline', browser('no_network_connectivity')],
  ['retry', 'a POST got no answer', browser('post_request_failed')],
  ['retry', 'a GET got no answer', browser('get_request_failed')],
  [
    'retry',
    'the endpoints could not be had',
    new ClientAuthError('endpoints_resolution_error', 'corr'),
  ],
  ['retry', 'the network failed', new ClientAuthError('network_error', 'corr')],
  ['redirect', 'MSAL knows no account', browser('no_account_error')],
  [
    'redirect',
    'MSAL was given no account',
    new ClientAuthError('no_account_in_silent_request', 'corr'),
  ],
  ['wait', 'a navigation is under way', browser('interaction_in_progress')],
  ['explain', 'the ID token was refused', refusedIdToken('aud')],
  ['explain', 'the storage is full', new DOMException('full', 'QuotaExceededError')],
  [
    'explain',
    "MSAL's cache is full",
    Object.assign(new Error(), { name: 'CacheError', errorCode: 'CacheError' }),
  ],
  ['retry', 'something else was thrown', new TypeError('x is undefined')],
])('%s: %s', (verdict, _, error) => {
  expect(classifyRenewal(error)).toBe(verdict);
});

test('words of the authority and the person stay behind: codes explain', () => {
  const message = 'AADSTS50105: ada@example.com is not assigned. Trace ID: x. AADSTS90072';

  const failure = toFailure(new ServerError('access_denied', 'corr', message, 'sub', '50105'));

  expect(failure).toEqual({
    source: 'authority',
    error: 'access_denied',
    suberror: 'sub',
    codes: [50105, 90072],
    correlationId: 'corr',
  });
});

test("the authority's own correlation ID goes before MSAL's", () => {
  const id = '5ac75e9d-7f1c-4d5b-9e2f-3f4a6b7c8d9e';
  const text = `AADSTS53003: x. Trace ID: y Correlation ID: ${id} Timestamp: 2026-01-01 00:00:00Z`;

  expect(toFailure(server('access_denied', text))).toMatchObject({ correlationId: id });
  expect(toFailure(server('access_denied', 'Correlation ID: ada@example.com'))).toMatchObject({
    correlationId: 'corr',
  });
});

test('C51: no failure holds a token, an address or a description', () => {
  const secret = 'eyJhbGciOi.secret https://login.example/?code=1 ada@example.com';
  const errors = [
    server('invalid_grant', secret),
    interaction('login_required'),
    new TypeError(secret),
    refusedIdToken('iss'),
    new AuthError('unknown_to_us', 'corr', secret),
  ];

  expect(JSON.stringify(errors.map(toFailure))).not.toMatch(/eyJ|https?:|@/);
});

test('the claims that the authority wants are passed on', () => {
  expect(claimsOf(interaction('invalid_grant', 'basic_action', '{"access_token":{}}'))).toBe(
    '{"access_token":{}}',
  );
  expect(claimsOf(server('invalid_grant'))).toBe('');
});

test.each([
  ['the answer never came', browser('post_request_failed')],
  ['the device went offline', browser('no_network_connectivity')],
  ['a web page came instead', browser('failed_to_parse_response')],
  ['the authority was busy', server('temporarily_unavailable')],
  ['the code was used up by a try before', server('invalid_grant', 'Code not valid')],
])('a code exchange is lost, whatever is said of the code: %s', (_, error) => {
  expect(exchangeFailure(toFailure(error))).toEqual({ source: 'app', fault: 'code-lost' });
});

test('a code exchange that Entra refused for a reason keeps the reason', () => {
  const failure = toFailure(server('invalid_grant', 'AADSTS54005: redeemed already'));

  expect(exchangeFailure(failure)).toBe(failure);
});
