import { expect, test } from 'vitest';
import { composeConfig, type IdentityGroup } from '../../../scripts/site/composeConfig.ts';

const local: IdentityGroup = {
  clientId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  authority: 'https://localhost:9000/11111111-2222-4333-8444-555555555555',
  authorityMetadata: { token_endpoint: 'http://localhost:9000/token' },
  protocolMode: 'AAD',
};

test('the local identity provider joins what the file says', () => {
  const answer = composeConfig('{"appName": "Shop data"}', {}, local);

  expect(JSON.parse(answer)).toEqual({ appName: 'Shop data', ...local });
});

test('two identity providers are never mixed', () => {
  const answer = composeConfig('{"clientId": "other", "protocolMode": "OIDC"}', {}, local);

  expect(JSON.parse(answer)).toEqual(local);
});

test.each([
  ['names an authority', '{ "authority": "https://login.microsoftonline.com/t" }'],
  ['is not JSON', '{ "appName": '],
  ['is not an object', '[1]'],
  ['is null', 'null'],
])('a file that %s is answered as it is', (_, file) => {
  expect(composeConfig(file, {}, local)).toBe(file);
});

test('an authority in .env keeps the local one out', () => {
  const env = { VITE_AUTHORITY: 'https://login.microsoftonline.com/t' };

  expect(composeConfig('{}', env, local)).toBe('{}');
});

test('without the local identity provider, the file is answered as it is', () => {
  expect(composeConfig('{ }', {}, null)).toBe('{ }');
});
