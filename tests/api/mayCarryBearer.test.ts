import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayCarryBearer } from '../../src/api/mayCarryBearer.ts';

function mayGo(url: string, api = 'https://api.example.com/api'): boolean {
  return mayCarryBearer(new URL(url, 'https://app.example.com/'), new URL(api));
}

test.each([
  'https://api.example.com',
  'https://api.example.com/elsewhere?q=1#f',
  'https://api.example.com:443/',
  'HTTPS://API.example.COM/',
  '\thttps:\\\\api.example.com\\api\n', // the parser's own reading of it is what is sent
])('%j is the API', (url) => {
  expect(mayGo(url)).toBe(true);
});

test.each([
  'http://api.example.com/',
  'https://api.example.com:8443/',
  'https://api.example.com.evil.example/',
  'https://evil-api.example.com/',
  'https://api.example.com./',
  'https://api.example.com@evil.example/',
  'https://user@api.example.com/',
  'https://:password@api.example.com/',
  'https://evil.example\\@api.example.com/',
  'https://evil.example#@api.example.com/',
  'https://evil.example?@api.example.com/',
  '//evil.example/api',
  '/\\evil.example/api',
  '/api', // the app's own origin here
  'blob:https://api.example.com/5f0e',
  'data:text/plain,https://api.example.com/',
  'filesystem:https://api.example.com/temporary/x',
  'javascript://api.example.com/%0aalert(1)',
  'ws://api.example.com/',
  'wss://api.example.com/',
  'ftp://api.example.com/',
])('C22: %j is not the API', (url) => {
  expect(mayGo(url)).toBe(false);
});

test.each([
  ['http://localhost:8585/api', true],
  ['http://127.0.0.1:8585/api', true],
  ['http://[::1]:8585/api', true],
  ['http://openmetadata:8585/api', false],
  ['http://192.168.1.5:8585/api', false],
  ['http://localhost.evil.example:8585/api', false],
])('C22: an API at %s may be given a bearer: %s', (api, may) => {
  expect(mayGo(api, api)).toBe(may);
});

const hosts = [
  'api.example.com',
  'evil.example',
  'localhost',
  '127.0.0.1',
  '[::1]',
  'xn--bcher-kva.example',
];
const schemes = ['https:', 'http:', 'HTTPS:', 'blob:https:', 'ftp:', 'wss:', 'data:', ''];
const address = fc
  .tuple(
    fc.constantFrom(...schemes),
    fc.constantFrom('//', '\\\\', '/\\', '/', '////', ''),
    fc.constantFrom('', '', 'user@', ':pass@', 'api.example.com@', '@'),
    fc.constantFrom(...hosts),
    fc.constantFrom('', '', ':443', ':80', ':8443', ':0443', '.', '%2e', '\t'),
    fc.constantFrom('', '/', '/api', '\\api', '?q', '#f', '@evil.example/', '.evil.example/'),
  )
  .map((parts) => parts.join(''));
const api = fc.constantFrom(
  'https://api.example.com/api',
  'https://api.example.com:8443/',
  'http://localhost/api',
  'http://evil.example/api',
  'https://xn--bcher-kva.example/api',
);

test('C22: whatever the address, the bearer only goes where the text of the request begins with the API', {
  timeout: 60_000,
}, () => {
  const any = fc.oneof(address, fc.webUrl(), fc.string());
  fc.assert(
    fc.property(any, api, (text, apiBaseUrl) => {
      if (!URL.canParse(text, 'https://app.example.com/')) return;
      if (!mayGo(text, apiBaseUrl)) return;
      const { href } = new URL(text, 'https://app.example.com/');
      assert.ok(href.startsWith(`${new URL(apiBaseUrl).origin}/`), href);
      assert.match(href, /^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/);
    }),
    { numRuns: 10_000 },
  );
});

test('every path, query and fragment of the API is the API', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.webPath(), fc.webQueryParameters(), fc.webFragments(), (path, query, hash) => {
      assert.ok(mayGo(`https://api.example.com/${path}?${query}#${hash}`));
    }),
    { numRuns: 10_000 },
  );
});
