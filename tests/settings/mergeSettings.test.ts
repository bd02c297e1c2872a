import { expect, test } from 'vitest';
import { readLocal } from '../../src/settings/localSettings.ts';
import { mergeSettings } from '../../src/settings/mergeSettings.ts';
import type { ServerFacts } from '../../src/settings/serverFacts.ts';
import { type Settings, settingNames } from '../../src/settings/settings.ts';
import { sourceOf } from '../../src/settings/sourceOf.ts';
import { azureServer, clientId, tenantRoot } from '../support/settingsFixtures.ts';

const origin = 'https://catalog.example.com';

async function merge(configJson = {}, env = {}, server: ServerFacts = azureServer, base = '/') {
  return mergeSettings(await readLocal(configJson, env), server, { origin, base });
}

function sourcesOf(settings: Settings) {
  return Object.fromEntries(settingNames.map((name) => [name, sourceOf(settings, name)]));
}

test('C8: with nothing written, the server and the defaults decide', async () => {
  expect(await merge()).toEqual({
    flow: 'entra',
    identity: { clientId, authority: tenantRoot, authorityMetadata: null, protocolMode: 'AAD' },
    apiBaseUrl: `${origin}/api`,
    scopes: [],
    redirectUri: `${origin}/callback`,
    autoSignIn: false,
    idleMinutes: 30,
    sessionHours: 24,
    openMetadataUrl: 'https://openmetadata.example.com',
    appName: 'Data catalog',
    server: azureServer,
    layers: expect.any(Array),
  });
  expect(sourcesOf(await merge())).toEqual({
    apiBaseUrl: 'default',
    clientId: 'server',
    authority: 'server',
    authorityMetadata: 'server',
    protocolMode: 'server',
    scopes: 'default',
    redirectPath: 'default',
    autoSignIn: 'server',
    idleMinutes: 'default',
    sessionHours: 'default',
    openMetadataUrl: 'server',
    appName: 'default',
  });
});

test('config.json wins over .env, .env over the server, the server over the default', async () => {
  const server = { ...azureServer, enableAutoRedirect: true };
  const env = { VITE_APP_NAME: 'env', VITE_IDLE_MINUTES: '5', VITE_AUTO_SIGN_IN: 'false' };

  const settings = await merge({ appName: 'json' }, env, server);

  expect(settings).toMatchObject({ appName: 'json', idleMinutes: 5, autoSignIn: false });
  expect(sourcesOf(settings)).toMatchObject({
    appName: 'config.json',
    idleMinutes: '.env',
    autoSignIn: '.env',
    sessionHours: 'default',
  });
  expect((await merge({}, {}, server)).autoSignIn).toBe(true);
});

test('0, false and an empty list are values, not gaps', async () => {
  const settings = await merge(
    { idleMinutes: 0, autoSignIn: false, scopes: [] },
    { VITE_IDLE_MINUTES: '5', VITE_SCOPES: '["x"]' },
    { ...azureServer, enableAutoRedirect: true },
  );

  expect(settings).toMatchObject({ idleMinutes: 0, autoSignIn: false, scopes: [] });
});

const theirs = {
  authority: 'https://idp.example.com/realms/main',
  clientId: 'catalog',
  protocolMode: 'OIDC',
};
const other = 'bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeeeeeee';

test('the first source that names an authority supplies the whole group', async () => {
  const env = {
    VITE_AUTHORITY: tenantRoot,
    VITE_CLIENT_ID: other,
    VITE_PROTOCOL_MODE: 'AAD',
  };

  const fromJson = await merge(theirs, env);
  const fromEnv = await merge({}, env);

  expect(fromJson.identity).toEqual({ ...theirs, authorityMetadata: null });
  expect(sourcesOf(fromJson)).toMatchObject({
    clientId: 'config.json',
    authorityMetadata: 'config.json',
  });
  expect(fromEnv.identity).toMatchObject({ clientId: other, authority: tenantRoot });
  expect(sourcesOf(fromEnv)).toMatchObject({ protocolMode: '.env', authorityMetadata: '.env' });
});

test.each([
  ['none', '', 'client-id-missing'],
  ["not Microsoft's", 'https://idp.example.com/tenant', 'authority'],
  ["Microsoft's look-alike", 'https://login.microsoftonline.com.evil.example/tenant', 'authority'],
  ['on another port', 'https://login.microsoftonline.com:444/tenant', 'authority'],
  ['an endpoint', `${tenantRoot}/oauth2/v2.0/authorize`, 'authority-not-root'],
  ['without a tenant', 'https://login.microsoftonline.com', 'authority-not-root'],
  ['shared', 'https://login.microsoftonline.com/common', 'authority-shared'],
  ['not https', tenantRoot.replace('https', 'http'), 'authority'],
  ['with a query', `${tenantRoot}?x=1`, 'authority'],
])('C7: a server whose authority is %s can not be used', async (_, authority, fault) => {
  await expect(merge({}, {}, { ...azureServer, authority })).rejects.toMatchObject({
    name: 'ServerUnusable',
    fault,
    detail: authority,
  });
});

test.each([
  ['', 'client-id-missing'],
  ['todo', 'client-id-not-guid'],
])('a server with the client ID %j can not be used, and it is not told', async (id, fault) => {
  await expect(merge({}, {}, { ...azureServer, clientId: id })).rejects.toMatchObject({
    name: 'ServerUnusable',
    fault,
    detail: tenantRoot, // not what stands there: it may be a secret, put into the wrong field
  });
});

test("an identity that was written down makes the server's own unnecessary", async () => {
  const settings = await merge(theirs, {}, { ...azureServer, authority: '', clientId: '' });

  expect(settings.identity?.authority).toBe(theirs.authority);
});

const confidential = { ...azureServer, clientType: 'confidential' } as const;

test('a server that signs people in itself needs no identity provider, and uses none', async () => {
  for (const named of [{}, theirs]) {
    const settings = await merge(named, {}, { ...confidential, authority: '', clientId: '' });

    expect(settings).toMatchObject({ flow: 'server', identity: null });
  }
});

test.each([
  ['/', `${origin}/auth/callback`],
  ['/catalog/', `${origin}/catalog/auth/callback`],
])('below %s it sends people back to %s, whatever is named', async (base, redirectUri) => {
  const settings = await merge({ redirectPath: '/callback' }, {}, confidential, base);

  expect(settings.redirectUri).toBe(redirectUri);
  expect(sourceOf(settings, 'redirectPath')).toBe('server');
});

test.each(['https://login.microsoftonline.us', 'https://login.partner.microsoftonline.cn'])(
  'the authority of the sovereign cloud %s is taken from the server, its slash left off',
  async (host) => {
    const settings = await merge({}, {}, { ...azureServer, authority: `${host}/contoso.com/` });

    expect(settings.identity?.authority).toBe(`${host}/contoso.com`);
  },
);

test.each([
  ['/', '/callback', `${origin}/callback`],
  ['/catalog/', '/callback', `${origin}/catalog/callback`],
  ['/catalog/', '/auth/done', `${origin}/catalog/auth/done`],
])('below %s the path %s is the redirect URI %s', async (base, redirectPath, redirectUri) => {
  const settings = await merge({ redirectPath }, {}, azureServer, base);

  expect(settings.redirectUri).toBe(redirectUri);
});

test.each([
  ['/api', `${origin}/api`],
  ['/', origin],
  ['/a/../b/', `${origin}/b`],
  ['https://om.example.com', 'https://om.example.com'],
  ['https://om.example.com/api/', 'https://om.example.com/api'],
])('the apiBaseUrl %s is absolute and has no slash at its end', async (apiBaseUrl, absolute) => {
  expect((await merge({ apiBaseUrl })).apiBaseUrl).toBe(absolute);
});

test.each([
  [`${origin}/callback`, null],
  ['', null],
  ['javascript:alert(1)', null],
  ['https://om.example.com/sub/callback', 'https://om.example.com'],
])('from the callbackUrl %j the interface is at %j', async (callbackUrl, openMetadataUrl) => {
  const settings = await merge({}, {}, { ...azureServer, callbackUrl });

  expect(settings.openMetadataUrl).toBe(openMetadataUrl);
  expect(sourceOf(settings, 'openMetadataUrl')).toBe(openMetadataUrl ? 'server' : 'default');
});
