import { expect, test } from 'vitest';
import { CommandError } from '../../../scripts/site/CommandError.ts';
import { portsOf, readPlan } from '../../../scripts/site/readPlan.ts';

test('with nothing set, all three servers run at their usual ports', () => {
  const plan = readPlan({});

  expect(plan).toMatchObject({
    base: '/',
    appUrl: 'http://localhost:3000/',
    openMetadataUrl: null,
    hasLocalIdentity: true,
    catalogTables: undefined,
  });
  expect(portsOf(plan).map(({ number }) => number)).toEqual([3000, 9000, 8585]);
});

test('each variable moves its server', () => {
  const plan = readPlan({ APP_PORT: '3100', IDENTITY_PORT: '9200', API_PORT: '8700' });

  expect(plan.appUrl).toBe('http://localhost:3100/');
  expect(portsOf(plan).map(({ number }) => number)).toEqual([3100, 9200, 8700]);
});

test('a real OpenMetadata leaves the app alone on this machine', () => {
  const plan = readPlan({ OPENMETADATA_URL: 'https://om.example.com/' });

  expect(plan.openMetadataUrl).toBe('https://om.example.com');
  expect(portsOf(plan).map(({ of }) => of)).toEqual(['the app']);
});

test('a real OpenMetadata may be called api, and lie below one', () => {
  for (const address of ['http://api', 'https://example.com/api/openmetadata'])
    expect(readPlan({ OPENMETADATA_URL: address }).openMetadataUrl).toBe(address);
});

test('the local identity provider can stand beside a real OpenMetadata', () => {
  const plan = readPlan({ OPENMETADATA_URL: 'http://localhost:8586', IDENTITY: 'local' });

  expect(portsOf(plan).map(({ of }) => of)).toEqual(['the app', 'the identity provider']);
});

test.each(['catalog', '/catalog', 'catalog/', '/catalog/'])(
  'BASE_PATH=%s puts the app under /catalog/',
  (path) => {
    expect(readPlan({ BASE_PATH: path, CATALOG_TABLES: '10' })).toMatchObject({
      base: '/catalog/',
      appUrl: 'http://localhost:3000/catalog/',
      catalogTables: 10,
    });
  },
);

test.each([
  [{ APP_PORT: 'http' }, 'APP_PORT must be a port from 1 to 65535, not "http".'],
  [{ API_PORT: '0' }, 'API_PORT must be a port from 1 to 65535, not "0".'],
  [{ IDENTITY_PORT: '65536' }, 'IDENTITY_PORT must be a port'],
  [{ IDENTITY: 'remote' }, 'IDENTITY must be unset or "local", not "remote".'],
  [{ OPENMETADATA_URL: 'om.example.com' }, 'OPENMETADATA_URL must be the address of the server'],
  [
    { OPENMETADATA_URL: 'https://om.example.com/api' },
    'OPENMETADATA_URL must be without the /api at its end, not "https://om.example.com/api": each',
  ],
  [{ OPENMETADATA_URL: 'https://om.example.com/om/api/' }, 'without the /api at its end'],
  [{ CATALOG_TABLES: 'many' }, 'CATALOG_TABLES must be a number such as 200000, not "many".'],
])('%o is refused by name', (env, message) => {
  expect(() => readPlan(env)).toThrow(CommandError);
  expect(() => readPlan(env)).toThrow(message);
});
