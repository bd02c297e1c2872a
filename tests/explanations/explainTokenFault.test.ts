import { expect, test } from 'vitest';
import { explainTokenFault, type TokenFault } from '../../src/explanations/explainTokenFault.ts';

test.each<[TokenFault, string]>([
  ['aud', '`aud`'],
  ['iss', '`iss`'],
  ['tid', '`tid`'],
  ['exp', '`exp`'],
  ['nbf', '`nbf`'],
  ['nonce', '`nonce`'],
  ['oid', '`tid` and `oid`'],
  ['malformed', '`iss` and `sub`'],
])('a token refused for %s is explained with the claim %s', (fault, claim) => {
  expect(explainTokenFault(fault).happened).toContain(claim);
});

test('a token of another tenant offers another account, and nothing that repeats the same one', () => {
  expect(explainTokenFault('tid').ways).toEqual(['use-another-account']);
});
