import { expect, test } from 'vitest';
import { explainClientError } from '../../src/explanations/explainClientError.ts';

test.each([
  ['no_network_connectivity', 'offline'],
  ['post_request_failed', 'sign-in-service-unreachable'],
  ['get_request_failed', 'sign-in-service-unreachable'],
  ['endpoints_resolution_error', 'sign-in-service-unreachable'],
  ['timed_out', 'sign-in-page-did-not-open'],
  ['failed_to_parse_response', 'sign-in-service-answer-unreadable'],
  ['interaction_in_progress', 'sign-in-under-way'],
  ['user_cancelled', 'sign-in-interrupted'],
  ['crypto_nonexistent', 'crypto-missing'],
  ['storage_not_supported', 'storage-blocked'],
  ['QuotaExceededError', 'storage-full'],
  ['cache_quota_exceeded', 'storage-full'],
  ['state_mismatch', 'answer-of-another-sign-in'],
  ['no_token_request_cache_error', 'answer-of-another-sign-in'],
  ['hash_does_not_contain_known_properties', 'nothing-to-finish'],
  ['hash_empty_error', 'nothing-to-finish'],
  ['nonce_mismatch', 'id-token-wrong-nonce'],
  ['redirect_in_iframe', 'inside-frame'],
  ['authority_uri_insecure', 'authority-unusable'],
  ['issuer_validation_failed', 'authority-unusable'],
  ['no_account_error', 'session-ended'],
  ['no_tokens_found', 'session-ended'],
  ['refresh_token_expired', 'daily-renewal-due'],
  ['interaction_required', 'interaction-needed'],
  ['login_required', 'no-session-at-authority'],
  ['a_code_of_tomorrow', 'unexpected'],
  ['', 'unexpected'],
])('%j is explained as %s', (code, id) => {
  expect(explainClientError(code).id).toBe(id);
});

test('a known sub-error is narrower than the code, an unknown one changes nothing', () => {
  expect(explainClientError('post_request_failed', 'failed_to_redirect').id).toBe(
    'sign-in-page-did-not-open',
  );
  expect(explainClientError('timed_out', 'something_else').id).toBe('sign-in-page-did-not-open');
});
