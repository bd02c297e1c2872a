import { expect, test } from 'vitest';
import { worthARenewal } from '../../src/api/worthARenewal.ts';
import { recordedAnswer } from '../support/recordedAnswers.ts';

test.each([
  ['02_expired', true],
  ['02_right_key_unknown_kid', true],
  ['22_idpdown_unknown_kid', true],
  ['02_garbage', false],
  ['02_bad_signature_known_kid', false],
  ['02_alg_none', false],
  ['02_no_claims', false],
  ['02_noauth', false],
  ['24_enforce_wrong_domain', false],
  ['02_bearer_only', false],
  ['14_search_bad_q', false],
  ['16_system_settings_jane', false],
  ['17_token_200_groups', false],
])('another token could change the recorded %s: %s', async (name, worth) => {
  const { status, headers, body } = recordedAnswer(name);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = new Response(text, { status, headers });

  expect(await worthARenewal(answer)).toBe(worth);
  expect(await answer.text()).toBe(text); // still there for the caller
});

test.each([
  [401, 'Not Authorized! Token signing key not found in configured public keys due to …', true],
  [500, "JWT Token keyID doesn't match the configured keyID. This usually happens if …", true],
  [401, 'Not Authorized! Invalid session.', true],
  [401, 'Not Authorized! Invalid token.', false],
  [500, 'Expired token!', false],
  [403, 'Expired token!', false],
])('a %d of another age saying %j is worth it: %s', async (status, message, worth) => {
  expect(await worthARenewal(Response.json({ code: status, message }, { status }))).toBe(worth);
});
