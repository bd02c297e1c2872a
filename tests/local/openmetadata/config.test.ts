import { expect, test } from 'vitest';
import { readConfig } from '../../../local/openmetadata/config.ts';
import { ConfigError } from '../../../local/openmetadata/envReader.ts';

function problemsOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  throw new Error('The configuration was taken.');
}

test('nothing set fits the local identity provider and the app', () => {
  expect(readConfig({})).toMatchObject({
    age: '2.0.7',
    provider: 'azure',
    clientType: 'public',
    publicKeyUrls: [
      'http://localhost:9000/11111111-2222-4333-8444-555555555555/discovery/v2.0/keys',
    ],
    authority: 'https://localhost:9000/11111111-2222-4333-8444-555555555555',
    clientId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
    callbackUrl: 'http://localhost:3000/callback',
    adminPrincipals: ['ada'],
    publicKeyFile: null,
  });
});

test('the other local servers may stand elsewhere', () => {
  const { authority, publicKeyUrls, clientId, callbackUrl, oidc } = readConfig({
    IDENTITY_PORT: '9001',
    IDENTITY_TENANT: 'contoso',
    IDENTITY_CLIENT_ID: 'the-app',
    APP_PORT: '3001',
    BASE_PATH: '/catalog',
  });

  expect(authority).toBe('https://localhost:9001/contoso');
  expect(publicKeyUrls).toEqual(['http://localhost:9001/contoso/discovery/v2.0/keys']);
  expect(clientId).toBe('the-app');
  expect(callbackUrl).toBe('http://localhost:3001/catalog/callback');
  expect(oidc.serverUrl).toBe('http://localhost:3001/catalog');
});

test.each([
  ['[admin,jane.doe]', ['admin', 'jane.doe']],
  [' [ admin , "jane.doe", \'bob\' ] ', ['admin', 'jane.doe', 'bob']],
  ['[admin]', ['admin']],
  ['[]', []],
  ['', ['ada']],
])('the list %j reads as OpenMetadata reads it', (value, principals) => {
  expect(readConfig({ AUTHORIZER_ADMIN_PRINCIPALS: value }).adminPrincipals).toEqual(principals);
});

test('a blank before a value does not count, as in the guide', () => {
  expect(readConfig({ AUTHENTICATION_PROVIDER: ' basic' }).provider).toBe('basic');
});

test('every wrong value is named at once, with what it should be', () => {
  const problems = problemsOf({
    AUTHENTICATION_CLIENT_TYPE: 'secret',
    AUTHENTICATION_ENABLE_SELF_SIGNUP: 'yes',
    AUTHORIZER_ADMIN_PRINCIPALS: 'admin',
    OM_VERSION: '1.7',
  });

  expect(problems).toContain(
    'AUTHENTICATION_CLIENT_TYPE must be one of public, confidential, not "secret".',
  );
  expect(problems).toContain('AUTHENTICATION_ENABLE_SELF_SIGNUP must be true or false, not "yes".');
  expect(problems).toContain(
    'AUTHORIZER_ADMIN_PRINCIPALS must be a list such as [a,b], not "admin".',
  );
  expect(problems).toContain(
    'OM_VERSION must be unset (answers as 2.0.7) or 1.6 (answers as the recorded 1.6.0), not "1.7".',
  );
});

test.each([
  [{ AUTHENTICATION_PUBLIC_KEYS: '[keys]' }, 'AUTHENTICATION_PUBLIC_KEYS'],
  [{ OIDC_CALLBACK: '/callback' }, 'OIDC_CALLBACK'],
  [
    { AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING: '[username:sub]' },
    'AUTHENTICATION_JWT_PRINCIPAL_CLAIMS_MAPPING',
  ],
  [
    {
      AUTHENTICATION_CLIENT_TYPE: 'confidential',
      OIDC_DISCOVERY_URI: 'https://login.example/.well-known/openid-configuration',
    },
    'OIDC_CLIENT_SECRET',
  ],
  [
    { AUTHENTICATION_CLIENT_TYPE: 'confidential', RSA_PUBLIC_KEY_FILE_PATH: './key.der' },
    'RSA_PRIVATE_KEY_FILE_PATH',
  ],
])('%j does not start the server', (env, variable) => {
  expect(problemsOf(env)).toContain(variable);
});

test('an authority with a path behind the tenant starts the server, as it does the real one', () => {
  const authority = 'https://login.microsoftonline.com/contoso/oauth2/v2.0/authorize';

  expect(readConfig({ AUTHENTICATION_AUTHORITY: authority }).authority).toBe(authority);
});
