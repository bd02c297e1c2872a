import { expect, test } from 'vitest';
import { readServerFacts } from '../../src/settings/serverFacts.ts';
import { recordedAnswer } from '../support/recordedAnswers.ts';

const version = { version: '2.0.7', revision: 'x', timestamp: 1 };

test('the recorded 1.6 server is read', () => {
  const facts = readServerFacts(recordedAnswer('01_auth').body, recordedAnswer('01_version').body);

  expect(facts).toEqual({
    version: { text: '1.6.0-SNAPSHOT', major: 1, minor: 6 },
    provider: 'azure',
    clientType: 'public',
    clientId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
    authority: 'https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555',
    callbackUrl: 'http://localhost:8585/callback',
    enableSelfSignup: true,
    enableAutoRedirect: false,
    jwtPrincipalClaims: ['email', 'preferred_username', 'sub'],
    jwtPrincipalClaimsMapping: [],
  });
});

test('what a server leaves out, or sends as null, has its default', () => {
  expect(readServerFacts({ provider: 'basic', clientId: null }, version)).toMatchObject({
    provider: 'basic',
    clientType: 'public',
    clientId: '',
    authority: '',
    enableSelfSignup: false,
    jwtPrincipalClaims: [],
  });
});

test.each([
  [undefined],
  [null],
  ['<html>'],
  [[]],
  [{}],
  [{ provider: 1 }],
  [{ provider: 'azure', clientType: 'secret' }],
  [{ provider: 'azure', authority: {} }],
  [{ provider: 'azure', enableSelfSignup: 'true' }],
  [{ provider: 'azure', jwtPrincipalClaims: 'email' }],
  [{ provider: 'azure', jwtPrincipalClaims: [1] }],
  [JSON.parse('{"__proto__":{"provider":"azure"}}')],
])('%j is not the configuration of a server', (authConfig) => {
  expect(() => readServerFacts(authConfig, version)).toThrow('config/auth: ');
});

test.each([
  [undefined],
  ['2.0.7'],
  [{}],
  [{ version: 2 }],
  [{ version: 'two' }],
  [{ version: '2' }],
])('%j is not the version of a server', (answer) => {
  expect(() => readServerFacts({ provider: 'azure' }, answer)).toThrow('version: ');
});

test('a major version of two digits is a number', () => {
  expect(readServerFacts({ provider: 'azure' }, { version: '10.12.3' }).version).toEqual({
    text: '10.12.3',
    major: 10,
    minor: 12,
  });
});
