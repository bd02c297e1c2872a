import { expect, test } from 'vitest';
import { claimsChallenge } from '../../src/api/claimsChallenge.ts';

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1702682181"},"x":"ü??>>~"}}';
const base64 = Buffer.from(claims).toString('base64');

function challenged(parameters: string, status = 401): Response {
  return new Response(null, { status, headers: { 'www-authenticate': parameters } });
}

test.each([
  ['base64', base64],
  ['base64url', Buffer.from(claims).toString('base64url')],
  ['base64 without padding', base64.replace(/=+$/, '')],
])('claims in %s are read', (_, encoded) => {
  const answer = challenged(`Bearer realm="", error="insufficient_claims", claims="${encoded}"`);

  expect(claimsChallenge(answer)).toBe(claims);
});

test('the challenge is found among others, past quoted commas', () => {
  const answer = challenged(
    `om-auth, Bearer realm="a, b", authorization_uri="https://login.example/x?y=z", error="insufficient_claims", claims="${base64}", cc_type="authcontext"`,
  );

  expect(claimsChallenge(answer)).toBe(claims);
});

test.each([
  ['of another error', `Bearer error="invalid_token", claims="${base64}"`],
  ['of another scheme', `PoP error="insufficient_claims", claims="${base64}"`],
  ['that breaks the grammar', `Bearer error="insufficient_claims" claims="${base64}"`],
  ['without claims', 'Bearer error="insufficient_claims"'],
  ['whose claims are no base64', 'Bearer error="insufficient_claims", claims="{}"'],
  ['whose claims are no JSON', `Bearer error="insufficient_claims", claims="${btoa('no')}"`],
  ['whose claims are a list', `Bearer error="insufficient_claims", claims="${btoa('[]')}"`],
  ['whose claims are null', `Bearer error="insufficient_claims", claims="${btoa('null')}"`],
  [
    'whose claims are no UTF-8',
    `Bearer error="insufficient_claims", claims="${btoa('{"a":"\xff"}')}"`,
  ],
])('a challenge %s asks for nothing', (_, header) => {
  expect(claimsChallenge(challenged(header))).toBeNull();
});

test('only a 401 is a challenge', () => {
  const header = `Bearer error="insufficient_claims", claims="${base64}"`;

  expect(claimsChallenge(challenged(header, 403))).toBeNull();
  expect(claimsChallenge(new Response(null, { status: 401 }))).toBeNull();
});

test("names of an object's own making stay data", () => {
  const answer = challenged(
    `Bearer error="insufficient_claims", claims="${btoa('{"__proto__":{"polluted":1}}')}"`,
  );

  expect(claimsChallenge(answer)).toBe('{"__proto__":{"polluted":1}}');
  expect('polluted' in {}).toBe(false);
});
