import { expect, test } from 'vitest';
import {
  readAddress,
  readAdministrator,
  readClientId,
  readTenant,
} from '../../../src/pages/setup/deployment/read.ts';
import { words } from '../../../src/pages/setup/words.ts';

const tenant = '11111111-2222-4333-8444-555555555555';
const client = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const { problems } = words;

test.each([
  [tenant.toUpperCase(), { state: 'good', value: tenant }],
  [`  ${tenant} `, { state: 'good', value: tenant }],
  [
    'contoso.onmicrosoft.com',
    { state: 'good', value: 'contoso.onmicrosoft.com', note: problems.tenantByDomain },
  ],
  [`"${tenant}"`, { state: 'good', value: tenant }],
  [`“${tenant}”\n`, { state: 'good', value: tenant }],
  [`\u200b${tenant}`, { state: 'good', value: tenant }],
  ['', { state: 'empty' }],
  ['""', { state: 'empty' }],
  // The tenant of personal accounts, which `consumers` stands for.
  ['9188040d-6c67-4c5b-b112-36a304b66dad', { state: 'wrong', problem: problems.sharedTenant }],
  ['common', { state: 'wrong', problem: problems.sharedTenant }],
  [
    `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/authorize`,
    { state: 'wrong', problem: problems.onlyTheId(tenant) },
  ],
  ["x'; rm -rf /", { state: 'wrong', problem: problems.tenant }],
  ['abc8Q~1234567890abcdefghijklmnopqrstuvwx', { state: 'wrong', problem: problems.secret }],
])('the tenant ID %j reads as %o', (typed, expected) => {
  expect(readTenant(typed)).toEqual(expected);
});

test.each([
  [client, { state: 'good', value: client }],
  [tenant, { state: 'wrong', problem: problems.sameId }],
  ['my-app', { state: 'wrong', problem: problems.clientId }],
  [`Client ID: ${client}`, { state: 'wrong', problem: problems.onlyTheId(client) }],
  [`api://${tenant}`, { state: 'wrong', problem: problems.onlyTheId(tenant) }],
  ['abc8Q~1234567890abcdefghijklmnopqrstuvwx', { state: 'wrong', problem: problems.secret }],
])('the client ID %j reads as %o', (typed, expected) => {
  expect(readClientId(typed, tenant)).toEqual(expected);
});

test.each([
  ['https://catalog.example.com/', 'https://catalog.example.com'],
  ['catalog.example.com', 'https://catalog.example.com'],
  ['https://catalog.example.com///', 'https://catalog.example.com'],
  ['"https://catalog.example.com/"', 'https://catalog.example.com'],
  ['<https://catalog.example.com>', 'https://catalog.example.com'],
  ['https://example.com/data/catalog/', 'https://example.com/data/catalog'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['localhost:3000', 'http://localhost:3000'],
  ['localhost.example.com', 'https://localhost.example.com'],
  ['https://[::1]:8443', 'https://[::1]:8443'],
  // Not of Latin-1: Node 20 parses none of that any more once it has compiled URL.canParse.
  ['https://δοκιμή.example', 'https://xn--jxalpdlp.example'],
])('the address %j reads as %j', (typed, value) => {
  expect(readAddress(typed)).toEqual({ state: 'good', value });
});

test.each([
  ['http://catalog.example.com', problems.https],
  ['http://127.0.0.1:3000', problems.https],
  ['http://[::1]:3000', problems.https],
  ['https://catalog.example.com.', problems.address],
  ['https://x.example/explore', problems.aPage('/explore')],
  ['https://x.example/catalog/profile', problems.aPage('/profile')],
  ['https://x.example/auth/callback', problems.callback],
  ['https://x.example/auth', problems.aPage('/auth')],
  ['https://openmetadata.example.com/api/v1', problems.aPage('/api/v1')],
  [
    'https://openmetadata.example.com/settings/members/admins',
    problems.aPage('/settings/members/admins'),
  ],
  ['https://x.example/?a=b', problems.noQuery],
  ['https://x.example/#a', problems.noQuery],
  ['https://user:pw@x.example', problems.address],
  ['https://x.example/callback', problems.callback],
  ['https://x.example/catalog/setup', problems.aPage('/setup')],
  ['https://x.example/security/', problems.aPage('/security')],
  ['https://openmetadata.example.com/my-data', problems.aPage('/my-data')],
  ['https://openmetadata.example.com/api', problems.aPage('/api')],
  ["https://x.example/it's", problems.path],
  ['https://x.example/$(id)', problems.path],
  ['https://x.example/a;b', problems.path],
  ['https://x.example/a b', problems.address],
  ['https://x.example\\..\\y', problems.address],
  ['https://$HOST', problems.address],
  ['https://{host}/catalog', problems.address],
  ['https://*.example.com', problems.address],
  [client, problems.address],
  ['abc8Q~1234567890abcdefghijklmnopqrstuvwx', problems.secret],
  ['javascript:alert(1)', problems.address],
])('the address %j is refused', (typed, problem) => {
  expect(readAddress(typed)).toEqual({ state: 'wrong', problem });
});

test.each([
  ["'ada@example.com'", { state: 'good', value: { name: 'ada', domain: 'example.com' } }],
  [
    'Ada@Example.com',
    {
      state: 'good',
      value: { name: 'ada', domain: 'Example.com' },
      note: problems.capitals('Example.com'),
    },
  ],
  ['Ada@example.com', { state: 'good', value: { name: 'ada', domain: 'example.com' } }],
  [
    'admin@example.com',
    { state: 'good', value: { name: 'admin', domain: 'example.com' }, note: problems.guessable },
  ],
  ['ada', { state: 'wrong', problem: problems.administrator }],
  ['abc8Q~1234567890abcdefghijklmnopqrstuvwx', { state: 'wrong', problem: problems.secret }],
  ["O'Neil@example.com", { state: 'good', value: { name: "o'neil", domain: 'example.com' } }],
  ['x!#^~y@example.com', { state: 'good', value: { name: 'x!#^~y', domain: 'example.com' } }],
  ["o'hara],x[@example.com", { state: 'wrong', problem: problems.administrator }],
  ['!ada@example.com', { state: 'wrong', problem: problems.administrator }],
  ['ada:pw@example.com', { state: 'wrong', problem: problems.administrator }],
  // A guest signs in by the name of the home tenant.
  [
    'ada_example.com#EXT#@contoso.onmicrosoft.com',
    { state: 'wrong', problem: problems.administrator },
  ],
])('the administrator %j reads as %o', (typed, expected) => {
  expect(readAdministrator(typed)).toEqual(expected);
});
