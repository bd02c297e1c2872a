import { expect, test } from 'vitest';
import { readConfig } from '../../../../local/openmetadata/config.ts';
import { trustedRedirect } from '../../../../local/openmetadata/security/codeFlow/trustedRedirect.ts';

const config = readConfig({ BASE_PATH: '/catalog/' });
const page = 'http://localhost:3000/catalog/auth/callback';

test.each([
  'https://evil.example/catalog/auth/callback',
  `${page}/`,
  `${page}?next=1`,
  'http://localhost:3000/auth/callback',
  'http://someone@localhost:3000/catalog/auth/callback',
  '//evil.example/catalog/auth/callback',
  '/\\evil.example',
  'catalog/auth/callback',
  '',
])('the redirect URI %j is not trusted', (requested) => {
  expect(trustedRedirect(requested, config)).toBeNull();
});

test.each([
  [page, page],
  ['/catalog/auth/callback', page],
  ['HTTP://LOCALHOST:3000/catalog/auth/callback', page],
  ['http://localhost:3000/catalog/callback', config.callbackUrl],
])('the redirect URI %j is the trusted one', (requested, trusted) => {
  expect(trustedRedirect(requested, config)).toBe(trusted);
});
