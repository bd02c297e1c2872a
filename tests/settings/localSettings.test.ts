import { expect, test } from 'vitest';
import { checkEnv, readLocal } from '../../src/settings/localSettings.ts';
import { settingNames } from '../../src/settings/settings.ts';
import { SettingsError, type SettingsProblem } from '../../src/settings/settingsError.ts';
import { spell } from '../../src/settings/spelling.ts';
import { clientId, metadata, tenantRoot } from '../support/settingsFixtures.ts';

/** What `config.json` and `.env` are refused for; empty when they are not. */
async function problemsOf(configJson: unknown, env = {}): Promise<readonly SettingsProblem[]> {
  try {
    await readLocal(configJson, env);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

async function kindsOf(configJson: unknown, env = {}): Promise<string[]> {
  return (await problemsOf(configJson, env)).map(({ name, kind }) => `${name}: ${kind}`);
}

test('empty settings are fine', async () => {
  expect(await problemsOf({})).toEqual([]);
});

test.each([
  ['apiBaseUrl', 'a path such as /api', 'before /v1'],
  ['clientId', 'the application (client) ID', 'Entra admin center'],
  ['authority', 'an https URL', 'Entra admin center'],
  ['authorityMetadata', 'token_endpoint', 'openid-configuration'],
  ['protocolMode', 'AAD (Microsoft Entra ID) or OIDC', 'Leave it out'],
  ['scopes', 'a list of scopes', 'the ID token'],
  ['redirectPath', '/callback', 'Single-page application'],
  ['autoSignIn', 'true or false', 'the server'],
  ['idleMinutes', '0 (off) to 1440', '30'],
  ['sessionHours', '0 (off) to 720', '24'],
  ['openMetadataUrl', 'the https URL', 'open OpenMetadata'],
  ['appName', '1 to 60 characters', 'header'],
] as const)(
  'a wrong %s says what it should be and where it is shown',
  async (name, what, where) => {
    const [inFile] = await problemsOf({ authority: tenantRoot, clientId, [name]: '' });
    const variable = spell(name, '.env');
    const [inEnv] = await problemsOf(
      {},
      { VITE_AUTHORITY: tenantRoot, VITE_CLIENT_ID: clientId, [variable]: ' ' },
    );

    expect(inFile).toMatchObject({ name, source: 'config.json', kind: 'value' });
    expect(inFile?.problem).toMatch(/^must be .*\.$/);
    expect(inFile?.problem).toContain(what);
    expect(inFile?.cure).toContain(where);
    expect(inEnv).toEqual({ ...inFile, name: variable, source: '.env' });
  },
);

test('every setting has its name in .env', () => {
  expect(settingNames.map((name) => spell(name, '.env'))).toEqual([
    'VITE_API_BASE_URL',
    'VITE_CLIENT_ID',
    'VITE_AUTHORITY',
    'VITE_AUTHORITY_METADATA',
    'VITE_PROTOCOL_MODE',
    'VITE_SCOPES',
    'VITE_REDIRECT_PATH',
    'VITE_AUTO_SIGN_IN',
    'VITE_IDLE_MINUTES',
    'VITE_SESSION_HOURS',
    'VITE_OPEN_METADATA_URL',
    'VITE_APP_NAME',
  ]);
});

test('lists, objects, numbers and booleans are JSON in .env, the rest is text', async () => {
  const [, env] = await readLocal(
    {},
    {
      VITE_SCOPES: '["api://x/access"]',
      VITE_IDLE_MINUTES: '15',
      VITE_AUTO_SIGN_IN: 'true',
      VITE_APP_NAME: '42',
      VITE_AUTHORITY_METADATA: JSON.stringify(metadata),
      VITE_AUTHORITY: 'https://idp.example.com/realms/main',
      VITE_CLIENT_ID: 'catalog',
      VITE_PROTOCOL_MODE: 'OIDC',
    },
  );

  expect(env.values).toEqual({
    scopes: ['api://x/access'],
    idleMinutes: 15,
    autoSignIn: true,
    appName: '42',
    authorityMetadata: metadata,
    authority: 'https://idp.example.com/realms/main',
    clientId: 'catalog',
    protocolMode: 'OIDC',
  });
});

test("an empty variable, other tools' variables and Vite's own are no settings", async () => {
  const env = {
    VITE_CLIENT_ID: '',
    VITE_CLIENT_SECRET: '',
    VITE_USER_NODE_ENV: 'production',
    MODE: 'test',
    DEV: true,
    VITEST: 'true',
  };

  expect(await problemsOf({}, env)).toEqual([]);
});

test.each([
  ['clientID', 'Did you mean clientId?'],
  ['client_id', 'Did you mean clientId?'],
  ['authorty', 'Did you mean authority?'],
  ['idleMinute', 'Did you mean idleMinutes?'],
  ['tenant', 'There are: apiBaseUrl, clientId, authority,'],
])('the unknown name %s is answered with %j', async (name, cure) => {
  const [problem] = await problemsOf({ [name]: 'x' });

  expect(problem).toMatchObject({ name, problem: 'is not a setting.', kind: 'not-a-setting' });
  expect(problem?.cure).toContain(cure);
});

test('an unknown variable is answered with the nearest variable', async () => {
  const [problem] = await problemsOf({}, { VITE_CLIENTID: 'x' });

  expect(problem?.cure).toBe('Did you mean VITE_CLIENT_ID?');
});

test.each([
  [{ clientSecret: 'hunter2' }, {}, 'clientSecret'],
  [{ client_secret: 'hunter2' }, {}, 'client_secret'],
  [{ 'Client-SECRET': 'hunter2' }, {}, 'Client-SECRET'],
  [{}, { VITE_CLIENT_SECRET: 'hunter2' }, 'VITE_CLIENT_SECRET'],
  [{}, { VITE_AZURE_SECRET_VALUE: 'hunter2' }, 'VITE_AZURE_SECRET_VALUE'],
  [{ extra: [{ deep: { secret: 'hunter2' } }] }, {}, 'extra.0.deep.secret'],
  [{}, { VITE_SCOPES: '[{"secret":"hunter2"}]' }, 'VITE_SCOPES.0.secret'],
])('C12: the secret in %j and %j is refused with the reason', async (configJson, env, name) => {
  const problems = await problemsOf(configJson, env);

  const secret = problems.find(({ kind }) => kind === 'secret');
  expect(secret?.name).toBe(name);
  expect(secret?.problem).toMatch(/^is a secret\. A single-page application has none/);
  expect(secret?.problem).toContain('the sign-in fails');
  expect(secret?.cure).toMatch(/^Remove it.*confidential flow/);
  expect(JSON.stringify(problems)).not.toContain('hunter2');
});

test('a secret inside the authority metadata stops the app, though the rest of it is right', async () => {
  const config = {
    clientId: 'catalog',
    authority: 'https://idp.example.com/realms/main',
    protocolMode: 'OIDC',
    authorityMetadata: { ...metadata, client_secret: 'hunter2' },
  };

  expect(await kindsOf(config)).toEqual(['authorityMetadata.client_secret: secret']);
});

test.each([
  [{ clientId }, ['clientId: authority-missing']],
  [
    { authorityMetadata: metadata, protocolMode: 'OIDC' },
    ['authorityMetadata: authority-missing', 'protocolMode: authority-missing'],
  ],
  [{ authority: tenantRoot }, ['clientId: client-id-missing']],
  [{ authority: tenantRoot, clientId: 'my-app' }, ['clientId: client-id-not-guid']],
  [{ authority: `${tenantRoot}/oauth2/v2.0`, clientId }, ['authority: authority-not-root']],
  [{ authority: 'https://login.microsoftonline.com', clientId }, ['authority: authority-not-root']],
  [
    { authority: 'https://login.microsoftonline.com/common', clientId },
    ['authority: authority-shared'],
  ],
  [
    { authority: 'https://login.microsoftonline.com/Organizations', clientId },
    ['authority: authority-shared'],
  ],
  [
    { authority: 'https://login.microsoftonline.com/consumers/', clientId },
    ['authority: authority-shared'],
  ],
  [
    { authority: 'https://idp.example.com/tenant', clientId },
    ['authorityMetadata: metadata-missing'],
  ],
  [{ authority: 'nonsense', clientId }, ['authority: value']],
  [{ authority: tenantRoot, clientId: 5 }, ['clientId: value']],
  [
    { authority: 'https://idp.example.com/tenant', clientId, authorityMetadata: 5 },
    ['authorityMetadata: value'],
  ],
  [{ authority: tenantRoot, clientId }, []],
  [{ authority: 'https://login.microsoftonline.us/contoso.onmicrosoft.us', clientId }, []],
  [
    {
      authority: 'https://idp.example.com/realms/main',
      clientId: 'my-app',
      protocolMode: 'OIDC',
    },
    [],
  ],
  [
    { authority: 'https://idp.example.com/tenant', clientId, authorityMetadata: metadata },
    ['authorityMetadata: metadata-elsewhere'],
  ],
  [{ authority: 'https://idp.example.com/realms', clientId, authorityMetadata: metadata }, []],
  [
    {
      authority: 'https://contoso.ciamlogin.com/contoso.onmicrosoft.com',
      clientId,
      authorityMetadata: {
        ...metadata,
        authorization_endpoint: `https://contoso.ciamlogin.com/${clientId}/oauth2/v2.0/authorize`,
        token_endpoint: `https://contoso.ciamlogin.com/${clientId}/oauth2/v2.0/token`,
      },
    },
    [],
  ],
])('C7: the identity group %j has these faults: %j', async (group, kinds) => {
  expect(await kindsOf(group)).toEqual(kinds);
});

test.each([
  ['authority-missing', { clientId }, 'stands without authority beside it.', 'from one source'],
  ['client-id-missing', { authority: tenantRoot }, 'beside authority', 'Overview'],
  ['client-id-not-guid', { authority: tenantRoot, clientId: 'x' }, 'a GUID', 'Overview'],
  [
    'metadata-elsewhere',
    { authority: 'https://idp.example.com/x', clientId, authorityMetadata: metadata },
    'below the tenant',
    'protocolMode to OIDC',
  ],
  [
    'authority-not-root',
    { authority: 'https://idp.example.com/realms/main', clientId },
    'the tenant root and nothing after it',
    'protocolMode to OIDC',
  ],
  [
    'client-id-not-guid',
    { authority: tenantRoot, clientId: 'x' },
    'a GUID',
    'protocolMode to OIDC',
  ],
  [
    'authority-not-root',
    { authority: 'https://login.microsoftonline.com/', clientId },
    'the tenant root and nothing after it',
    'Overview',
  ],
  [
    'authority-shared',
    { authority: 'https://login.microsoftonline.com/common', clientId },
    'people of every organization',
    'Overview',
  ],
  [
    'metadata-missing',
    { authority: 'https://idp.example.com/x', clientId },
    "not Microsoft's",
    'protocolMode to OIDC',
  ],
])('%s is told with its cure', async (kind, config, problem, cure) => {
  const [told] = await problemsOf(config);

  expect(told?.kind).toBe(kind);
  expect(told?.problem).toContain(problem);
  expect(told?.cure).toContain(cure);
});

test('a half group is a fault in the weaker source too', async () => {
  const env = { VITE_CLIENT_ID: clientId };

  expect(await kindsOf({ authority: tenantRoot, clientId }, env)).toEqual([
    'VITE_CLIENT_ID: authority-missing',
  ]);
});

test('every fault of both sources is listed at once, in the message too', async () => {
  const config = { clientID: 'x', idleMinutes: -1, authority: tenantRoot };
  const env = { VITE_APP_NAME: ' ', VITE_CLIENT_SECRET: 'hunter2', VITE_SCOPES: '{' };

  const refused = readLocal(config, env);

  await expect(refused).rejects.toThrow(SettingsError);
  expect(await kindsOf(config, env)).toEqual([
    'idleMinutes: value',
    'clientID: not-a-setting',
    'clientId: client-id-missing',
    'VITE_SCOPES: value',
    'VITE_APP_NAME: value',
    'VITE_CLIENT_SECRET: secret',
  ]);
  for (const name of ['clientID', 'idleMinutes', 'VITE_APP_NAME', 'VITE_CLIENT_SECRET'])
    await expect(refused).rejects.toThrow(`- ${name} (`);
});

test.each([[null], [[]], ['text'], [1], [undefined]])(
  'config.json may not hold %j',
  async (contents) => {
    const [problem] = await problemsOf(contents);

    expect(problem).toMatchObject({ name: 'config.json', kind: 'not-object' });
    expect(problem?.problem).toBe('must hold a JSON object.');
  },
);

test('the build is refused for .env alone, with every fault', async () => {
  const refused = checkEnv({ VITE_CLIENT_SECRET: 'hunter2', VITE_NO_SUCH: '1' });

  await expect(refused).rejects.toThrow(/VITE_CLIENT_SECRET \(\.env\) is a secret/);
  await expect(refused).rejects.toThrow(/VITE_NO_SUCH \(\.env\) is not a setting/);
  await expect(checkEnv({ VITE_APP_NAME: 'Catalog' })).resolves.toBeUndefined();
});
