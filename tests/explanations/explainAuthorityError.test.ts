import { expect, test } from 'vitest';
import {
  authorityFacts,
  explainAuthorityError,
} from '../../src/explanations/explainAuthorityError.ts';

const correlationId = '01234567-89ab-4cde-8f01-23456789abcd';
const described = (code: string) =>
  `AADSTS${code}: Something about ada@example.com. Trace ID: 89abcdef-0123-4567-89ab-cdef01234567 Correlation ID: ${correlationId} Timestamp: 2026-11-23 10:00:00Z`;

test.each([
  ['50011', 'redirect-uri-not-registered'],
  ['9002326', 'redirect-uri-wrong-platform'],
  ['9002325', 'proof-key-missing'],
  ['9002327', 'origin-header-missing'],
  ['7000218', 'client-secret-asked-for'],
  ['700025', 'client-secret-sent'],
  ['700016', 'application-not-found'],
  ['700051', 'implicit-grant-off'],
  ['700054', 'implicit-grant-off'],
  ['90002', 'tenant-not-found'],
  ['50128', 'tenant-not-found'],
  ['50194', 'application-single-tenant'],
  ['50105', 'not-assigned'],
  ['65001', 'consent-missing'],
  ['65004', 'consent-declined'],
  ['90094', 'admin-consent-needed'],
  ['700084', 'daily-renewal-due'],
  ['50173', 'session-revoked'],
  ['70008', 'sign-in-expired'],
  ['54005', 'code-exchange-lost'],
  ['50020', 'account-not-in-tenant'],
  ['90072', 'account-not-in-tenant'],
  ['16000', 'account-unclear'],
  ['160021', 'account-unclear'],
  ['53003', 'blocked-by-conditional-access'],
  ['53000', 'device-not-compliant'],
  ['53001', 'device-not-joined'],
  ['50076', 'second-factor-needed'],
  ['50079', 'second-factor-needed'],
  ['50058', 'no-session-at-authority'],
  ['50057', 'account-disabled'],
  ['50034', 'account-not-found'],
  ['90033', 'sign-in-service-busy'],
  ['50196', 'loop-seen-by-microsoft'],
  ['501481', 'proof-key-mismatch'],
])('AADSTS%s is explained as %s, from the text and from the listed codes', (code, id) => {
  const errorDescription = described(code);

  expect(explainAuthorityError({ error: 'invalid_grant', errorDescription }).id).toBe(id);
  expect(explainAuthorityError({ error: 'invalid_grant', codes: [Number(code)] }).id).toBe(id);
  expect(explainAuthorityError({ error: 'invalid_grant', codes: [code] }).id).toBe(id);
});

test.each([
  ['access_denied', 'access-denied'],
  ['login_required', 'no-session-at-authority'],
  ['interaction_required', 'interaction-needed'],
  ['consent_required', 'consent-missing'],
  ['temporarily_unavailable', 'sign-in-service-busy'],
  ['server_error', 'sign-in-service-failed'],
  ['invalid_grant', 'code-exchange-lost'],
  ['invalid_request', 'sign-in-request-refused'],
  ['invalid_scope', 'scope-not-found'],
  ['90033', 'sign-in-service-busy'],
  ['something_new', 'sign-in-failed'],
  ['constructor', 'sign-in-failed'],
  ['', 'sign-in-failed'],
])('the error %j alone is explained as %s', (error, id) => {
  expect(explainAuthorityError({ error }).id).toBe(id);
});

test('a code that is not known leaves the explanation to suberror, then to error', () => {
  const unknown = { error: 'access_denied', errorDescription: described('99999') };

  expect(explainAuthorityError(unknown).id).toBe('access-denied');
  expect(explainAuthorityError({ ...unknown, suberror: 'basic_action' }).id).toBe(
    'second-factor-needed',
  );
});

test('a listed code counts before one in the text', () => {
  const failure = { error: 'x', errorDescription: described('50105'), codes: [53003] };

  expect(explainAuthorityError(failure).id).toBe('blocked-by-conditional-access');
});

test('a second answer that hides the first is explained as a lost last step', () => {
  const keycloak = { error: 'invalid_grant', errorDescription: 'Code not valid' };

  expect(explainAuthorityError(keycloak).title).toBe('The last step of the sign-in was lost');
  expect(explainAuthorityError(keycloak).ways).toEqual(['try-again']);
});

test('the code and the correlation ID are taken out of the text', () => {
  const failure = { error: 'access_denied', errorDescription: described('50105') };

  expect(authorityFacts(failure)).toEqual({ code: 'AADSTS50105', correlationId });
  expect(authorityFacts({ error: 'access_denied' })).toEqual({ code: 'access_denied' });
});

test('what only looks like a code or a correlation ID is left out', () => {
  const failure = {
    error: 'ada@example.com was refused',
    errorDescription: 'Correlation ID: eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
  };

  expect(authorityFacts(failure)).toEqual({});
});
