import { expect, test } from 'vitest';
import { securityHeaders } from '../../deploy/headers.ts';
import {
  keepsScriptsFromRunning,
  mayHold,
  mayLoad,
  weakDirectives,
} from '../../src/checks/app/contentPolicy.ts';

const headers = securityHeaders({
  tokenOrigin: 'https://login.microsoftonline.com',
  scriptHashes: ['sha256-abc='],
  styleHashes: [],
  https: true,
});
const ours = Object.fromEntries(headers)['Content-Security-Policy'] ?? '';

test('the policy that every server of ours sends holds', () => {
  expect(weakDirectives(ours)).toEqual([]);
});

test.each<[string, string, readonly string[]]>([
  [
    'nothing at all',
    '',
    ['script-src', 'connect-src', 'object-src', 'base-uri', 'frame-ancestors'],
  ],
  [
    'no word about scripts, which may then come from anywhere',
    "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self'",
    ['script-src'],
  ],
  ['scripts of any host', ours.replace("script-src 'self'", 'script-src *'), ['script-src']],
  [
    'scripts of any https host',
    ours.replace("script-src 'self'", 'script-src https:'),
    ['script-src'],
  ],
  [
    'scripts of every host below a domain that anybody can have one in',
    ours.replace("script-src 'self'", 'script-src https://*.com'),
    ['script-src'],
  ],
  ['scripts of any port', ours.replace("script-src 'self'", 'script-src *:*'), ['script-src']],
  ['scripts by a directive of their own', `${ours}; script-src-elem *`, ['script-src']],
  [
    'scripts in attributes by a directive of their own',
    `${ours}; script-src-attr 'unsafe-inline'`,
    ['script-src'],
  ],
  [
    'inline scripts',
    "script-src 'self' 'unsafe-inline'; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    ['script-src'],
  ],
  ['calls by web socket', ours.replace("connect-src 'self'", 'connect-src wss:'), ['connect-src']],
  ['scripts in data', ours.replace("script-src 'self'", 'script-src data:'), ['script-src']],
  ['eval', ours.replace("script-src 'self'", "script-src 'self' 'UNSAFE-EVAL'"), ['script-src']],
  ['calls to anywhere', ours.replace("connect-src 'self'", 'connect-src *'), ['connect-src']],
  [
    'other sites that frame it',
    ours.replace("frame-ancestors 'none'", 'frame-ancestors *'),
    ['frame-ancestors'],
  ],
  ['plugins', ours.replace("object-src 'none'", "object-src 'self'"), ['object-src']],
  ['another base', ours.replace("base-uri 'none'; ", ''), ['base-uri']],
])('a policy that allows %s is weak there', (_, policy, weak) => {
  expect(weakDirectives(policy)).toEqual(weak);
});

test.each([
  ['of two directives of one name the first counts', `${ours}; script-src *`],
  [
    'inline scripts that browsers ignore beside a hash',
    ours.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
  ],
  [
    'one subdomain is not every host',
    ours.replace("connect-src 'self'", "connect-src 'self' https://*.example.com"),
  ],
  ['of two policies each counts', `upgrade-insecure-requests, ${ours}`],
  [
    'what is not named falls back on the default',
    "default-src 'none'; base-uri 'self'; frame-ancestors 'none'",
  ],
])('%s', (_, policy) => {
  expect(weakDirectives(policy)).toEqual([]);
});

const catalog = 'https://catalog.example.com';
const login = 'https://login.microsoftonline.com';

test.each([
  ['no word about it', "img-src 'none'", true],
  ['any host', 'connect-src *', true],
  ['any host on https', 'connect-src https://*', true],
  ['any host and port', 'connect-src *:*', true],
  ['the host', 'connect-src login.microsoftonline.com', true],
  ['another host', "connect-src 'self'", false],
  ['nothing at all', "default-src 'none'", false],
])('a policy with %s lets the app call the authority or not', (_, policy, may) => {
  expect(mayLoad(policy, 'connect-src', login, catalog)).toBe(may);
});

test.each([
  ['its hash', "script-src 'self' 'sha256-AbC='", true],
  ['the hash of another', "script-src 'self' 'sha256-XyZ='", false],
  ['all that is inline', "script-src 'self' 'unsafe-inline'", true],
  ['all that is inline, which browsers ignore', "script-src 'unsafe-inline' 'sha256-XyZ='", false],
  ['its hash in one of two policies', "script-src 'sha256-AbC=', script-src 'self'", false],
  ['no word about it', "connect-src 'self'", true],
])('a policy that names %s lets an inline script run or not', (_, policy, may) => {
  expect(mayHold(policy, 'script-src', 'sha256-AbC=')).toBe(may);
});

test.each([
  ["default-src 'none'", true],
  ['sandbox', true],
  ["default-src 'none'; sandbox", true],
  ['sandbox allow-scripts allow-same-origin', false],
  ["script-src 'self'", false],
  ['', false],
])('an answer under "%s" runs no script: %s', (policy, keeps) => {
  expect(keepsScriptsFromRunning(policy)).toBe(keeps);
});
