import { expect, test } from 'vitest';
import { readPlan } from '../../../scripts/site/readPlan.ts';
import { readRegistration } from '../../../scripts/site/readRegistration.ts';

test.each([
  [{}, '/callback', ['http://localhost:3000/callback']],
  [{ APP_PORT: '3100', BASE_PATH: 'catalog' }, '/back', ['http://localhost:3100/catalog/back']],
  [
    { IDENTITY_REDIRECT_URIS: 'http://a/cb, http://b/cb' },
    '/callback',
    ['http://a/cb', 'http://b/cb'],
  ],
  [{ IDENTITY_REDIRECT_URIS: '[http://a/cb]' }, '/callback', ['http://a/cb']],
])('%o with redirect path %s registers %j', (env, redirectPath, expected) => {
  expect(readRegistration(env, readPlan(env), redirectPath).redirectUris).toEqual(expected);
});

test('tenant, client and port are those that are asked for', () => {
  const env = { IDENTITY_PORT: '9200', IDENTITY_TENANT: 'tenant', IDENTITY_CLIENT_ID: 'client' };

  expect(readRegistration(env, readPlan(env), '/callback')).toMatchObject({
    origin: 'http://localhost:9200',
    tenant: 'tenant',
    clientId: 'client',
  });
});
