import { spawnSync } from 'node:child_process';
import { parseEnv } from 'node:util';
import { parseToObject } from 'hcl2-parser';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { createClock } from '../../../local/clock.ts';
import { createOpenMetadata } from '../../../local/openmetadata/createOpenMetadata.ts';
import { observe } from '../../../src/checks/observe/observe.ts';
import { unseen } from '../../../src/checks/observed.ts';
import { runChecks } from '../../../src/checks/runChecks.ts';
import { clouds } from '../../../src/pages/setup/deployment/clouds.ts';
import type { Deployment } from '../../../src/pages/setup/deployment/deployment.ts';
import { inlineHashes } from '../../../src/pages/setup/output/inlineHashes.ts';
import { missingFor, outputKinds } from '../../../src/pages/setup/output/outputs.ts';
import { publicKeyFile } from '../../support/publicKeyFile.ts';

const tenantId = '11111111-2222-4333-8444-555555555555';
const clientId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const login = `https://login.microsoftonline.com/${tenantId}`;
const own = 'https://catalog.example.com/callback';

const deployment: Deployment = {
  flow: 'public',
  cloud: clouds.public,
  tenantId,
  clientId,
  appUrl: 'https://catalog.example.com',
  openMetadataUrl: null,
  administrator: { name: 'ada', domain: 'example.com' },
  selfSignup: false,
};
const confidential: Deployment = { ...deployment, flow: 'confidential' };
const hashes = { scriptHashes: ['sha256-abc='], styleHashes: [] };

function write(id: string, changes: Partial<Deployment> = {}): string {
  const kind = outputKinds.find((each) => each.id === id);
  if (kind) return kind.write({ ...deployment, ...changes }, hashes);
  throw new Error(`Nothing writes ${id}.`);
}

test('the env file sets OpenMetadata up for this app, by every variable that matters', () => {
  const env = parseEnv(write('docker'));

  expect(env).toMatchObject({
    AUTHENTICATION_PROVIDER: 'azure',
    AUTHENTICATION_CLIENT_TYPE: 'public',
    AUTHENTICATION_AUTHORITY: login,
    AUTHENTICATION_CLIENT_ID: clientId,
    AUTHENTICATION_CALLBACK_URL: own,
    AUTHENTICATION_PUBLIC_KEYS: `[${login}/discovery/v2.0/keys,http://localhost:8585/api/v1/system/config/jwks]`,
    AUTHORIZER_ADMIN_PRINCIPALS: '[ada]',
    AUTHORIZER_PRINCIPAL_DOMAIN: 'example.com',
    AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN: 'true',
  });
});

test('a server that was started with the env file passes every check that needs no token', async () => {
  const env = {
    ...parseEnv(write('docker')),
    OM_VERSION: '1.6',
    RSA_PUBLIC_KEY_FILE_PATH: publicKeyFile,
  };
  const { handler } = createOpenMetadata({
    env,
    clock: createClock(),
    people: [],
    catalog: { tables: 1 },
  });
  const fetch: typeof globalThis.fetch = async (input, init) => handler(new Request(input, init));
  const apiBaseUrl = 'https://catalog.example.com/api';

  const observed = await observe({
    apiBaseUrl,
    app: unseen('', 'the app'),
    person: null,
    fetch,
    sendsPreflights: true,
  });
  const failed = runChecks(observed).filter(({ outcome }) => outcome === 'fails');

  // Both are of its age, and cured by a proxy or a newer release.
  expect(failed.map(({ id }) => id)).toEqual(['admin-names-public', 'api-headers']);
});

test.each(['public', 'confidential'] as const)(
  'all three files of the %s flow say the same',
  (flow) => {
    const env = parseEnv(write('docker', { flow }));
    const { authentication, authorizer } = parse(write('helm', { flow })).openmetadata.config;
    const { authenticationConfiguration, authorizerConfiguration } = parse(write('yaml', { flow }));

    expect(authentication.publicKeys).toEqual(authenticationConfiguration.publicKeyUrls);
    expect(parse(env['AUTHENTICATION_PUBLIC_KEYS'] ?? '')).toEqual(authentication.publicKeys);
    expect(authorizer.initialAdmins).toEqual(authorizerConfiguration.adminPrincipals);
    for (const name of [
      'provider',
      'clientType',
      'authority',
      'clientId',
      'callbackUrl',
      'jwtPrincipalClaims',
      'enableSelfSignup',
    ])
      expect(authentication[name], name).toEqual(authenticationConfiguration[name]);
    expect(authentication.clientType).toBe(flow);
    expect(authentication.callbackUrl).toBe(env['AUTHENTICATION_CALLBACK_URL']);
  },
);

test('the confidential flow names the secret’s variable and holds no secret', () => {
  const env = parseEnv(write('docker', confidential));
  const { oidcConfiguration } = parse(write('helm', confidential)).openmetadata.config
    .authentication;
  const yaml = parse(write('yaml', confidential)).authenticationConfiguration.oidcConfiguration;

  const discovery = `${login}/v2.0/.well-known/openid-configuration`;
  expect(env).toMatchObject({
    OIDC_TYPE: 'azure',
    OIDC_CLIENT_ID: clientId,
    OIDC_TENANT: tenantId,
    OIDC_DISCOVERY_URI: discovery,
    OIDC_CALLBACK: own,
    OIDC_SERVER_URL: 'https://catalog.example.com',
    OIDC_SCOPE: 'openid email profile offline_access',
  });
  expect(env).not.toHaveProperty('OIDC_CLIENT_SECRET');
  expect(oidcConfiguration).toMatchObject({
    enabled: true,
    oidcType: 'azure',
    discoveryUri: discovery,
    clientSecret: { secretRef: 'oidc-secrets', secretKey: 'openmetadata-oidc-client-secret' },
  });
  expect(yaml).toMatchObject({ id: clientId, type: 'azure', secret: `\${OIDC_CLIENT_SECRET}` });
});

test('the confidential flow of a national cloud is not of the type that knows the public one alone', () => {
  const env = parseEnv(write('docker', { ...confidential, cloud: clouds.usGovernment }));

  expect(env).toMatchObject({
    OIDC_TYPE: 'custom',
    OIDC_DISCOVERY_URI: `https://login.microsoftonline.us/${tenantId}/v2.0/.well-known/openid-configuration`,
  });
});

test('without an administrator nothing is enforced, and the file says what stays', () => {
  const text = write('docker', { administrator: null });

  expect(parseEnv(text)).not.toHaveProperty('AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN');
  expect(text).toContain('# No administrator was named');
  expect(text).toContain('only "admin" gets in');
  expect(write('docker', { administrator: null, selfSignup: true })).not.toContain('gets in');
});

test('the two requirements for production: the default administrator and the keys', () => {
  const script = write('keys');

  expect(write('admin')).toContain('make ada an administrator in place of admin');
  expect(write('admin')).toMatch(/^1\. If ada is a user of OpenMetadata already, /);
  expect(write('admin', { administrator: null })).toContain('Name an administrator');
  expect(spawnSync('sh', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  });
  for (const name of ['RSA_PUBLIC_KEY_FILE_PATH', 'RSA_PRIVATE_KEY_FILE_PATH', 'JWT_KEY_ID'])
    expect(script).toContain(`echo "${name}=`);
});

test('OpenMetadata’s own interface keeps its own callback, and both are registered', () => {
  const both = { openMetadataUrl: 'https://om.example.com' };

  expect(parseEnv(write('docker', both))['AUTHENTICATION_CALLBACK_URL']).toBe(
    'https://om.example.com/callback',
  );
  expect(JSON.parse(write('graph', both)).spa.redirectUris).toEqual([
    own,
    'https://om.example.com/callback',
  ]);
  expect(JSON.parse(write('config', both))).toEqual({ authority: login, clientId, ...both });
});

test('the registration is of the platform that the flow needs, with no implicit grant', () => {
  const spa = JSON.parse(write('graph'));
  const web = JSON.parse(write('graph', confidential));

  expect(spa).toMatchObject({
    signInAudience: 'AzureADMyOrg',
    spa: { redirectUris: [own] },
    web: { redirectUris: [] },
  });
  expect(web).toMatchObject({ spa: { redirectUris: [] }, web: { redirectUris: [own] } });
  expect(spa.web.implicitGrantSettings).toEqual({
    enableIdTokenIssuance: false,
    enableAccessTokenIssuance: false,
  });
  expect(spa.optionalClaims.idToken).toEqual([{ name: 'email' }]);
});

test.each([deployment, confidential])('Terraform reads the same registration ($flow)', (each) => {
  const [hcl, error] = parseToObject(write('terraform', each));

  expect(error).toBeNull();
  const [app] = hcl.resource.azuread_application.openmetadata;
  const [platform] = app[each.flow === 'public' ? 'single_page_application' : 'web'];
  expect(platform.redirect_uris).toEqual([own]);
  expect(app.sign_in_audience).toBe('AzureADMyOrg');
  expect(
    app.required_resource_access[0].resource_access.map(({ id }: { id: string }) => id),
  ).toEqual(
    JSON.parse(write('graph', each)).requiredResourceAccess[0].resourceAccess.map(
      ({ id }: { id: string }) => id,
    ),
  );
  expect(hcl.provider.azuread[0].tenant_id).toBe(tenantId);
});

/** Values that no reader of the form lets through, to see that quoting alone holds too. */
const hostile = `https://x.example/'"\`$(touch /tmp/owned)\${X}%{if}\\#;&|<>`;

test.each([deployment, confidential, { ...deployment, clientId: '' }])(
  'shells read the commands ($flow)',
  (each) => {
    for (const appUrl of [each.appUrl, hostile])
      for (const shell of ['sh', 'bash']) {
        const script = write('az', { ...each, appUrl, tenantId: appUrl });
        expect(spawnSync(shell, ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({
          status: 0,
          stderr: '',
        });
      }
  },
);

test('the commands hand the whole registration to the Azure CLI, whatever is in it', () => {
  const script = write('az', { clientId: '', appUrl: hostile });
  // An `az` that says what it was given for the body, and nothing else.
  const az =
    'az() { while [ $# -gt 0 ]; do [ "$1" = --body ] && printf "%s" "$2" >&3; shift; done; }\n';

  const { output, status } = spawnSync('sh', [], {
    input: az + script,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
  });

  expect(status).toBe(0);
  expect(JSON.parse(String(output[3]))).toEqual(
    JSON.parse(write('graph', { clientId: '', appUrl: hostile })),
  );
});

test('hostile values stay values in HCL and JSON, and env and nginx refuse them', () => {
  const [hcl] = parseToObject(write('terraform', { appUrl: hostile }));

  expect(
    hcl.resource.azuread_application.openmetadata[0].single_page_application[0].redirect_uris,
  ).toEqual([`${hostile}/callback`]);
  expect(JSON.parse(write('graph', { appUrl: hostile })).spa.redirectUris).toEqual([
    `${hostile}/callback`,
  ]);
  expect(
    parse(write('helm', { appUrl: hostile })).openmetadata.config.authentication.callbackUrl,
  ).toBe(`${hostile}/callback`);
  expect(() => write('docker', { appUrl: hostile })).toThrow('AUTHENTICATION_CALLBACK_URL');
  expect(() => write('nginx', { appUrl: 'https://x.example/$host' })).toThrow(RangeError);
});

test('an existing registration is changed, a new one is made', () => {
  expect(write('az')).toContain('--method PATCH');
  expect(write('az', { clientId: '' })).toContain('--method POST');
  expect(write('steps')).toContain(clientId);
  expect(write('steps', { clientId: '' })).toContain('New registration');
});

test.each([
  'ada',
  "o'neil",
  "o'neil!",
  'x!#^~y',
  'ada+data',
  '007',
  '1_000',
  '1e5',
  '0x1f',
  '-5',
  '.inf',
  'yes',
  'null',
  '_ada',
  "1o'neil",
])('the administrator %s is the same to every reader', (name) => {
  const administrator = { name, domain: 'example.com' };
  const env = write('docker', { administrator });
  const sourced = spawnSync('bash', [], {
    input: `${env}printf %s "$AUTHORIZER_ADMIN_PRINCIPALS"`,
    encoding: 'utf8',
  });
  const { authorizer } = parse(write('helm', { administrator })).openmetadata.config;
  const { authorizerConfiguration } = parse(write('yaml', { administrator }));

  const fromEnv = parseEnv(env)['AUTHORIZER_ADMIN_PRINCIPALS'] ?? '';
  expect(sourced.stdout).toBe(fromEnv);
  // OpenMetadata puts the variable into its YAML as it stands; its reader is one of YAML 1.1.
  for (const version of ['1.1', '1.2'] as const)
    expect(parse(`adminPrincipals: ${fromEnv}`, { version })).toEqual({ adminPrincipals: [name] });
  expect(authorizer.initialAdmins).toEqual([name]);
  expect(authorizerConfiguration.adminPrincipals).toEqual([name]);
  expect(write('admin', { administrator })).toContain(`make ${name} an administrator`);
});

test('another cloud changes every address of Microsoft', () => {
  for (const { id } of outputKinds) {
    const text = write(id, { cloud: clouds.china });
    expect(text, id).not.toMatch(
      /microsoftonline\.com|graph\.microsoft\.com|entra\.microsoft\.com/,
    );
  }
});

test('nginx serves the app below its path with the policy of this very build', async () => {
  const { scriptHashes } = await inlineHashes('<script src="a.js"></script><script>go()</script>');
  const kind = outputKinds.find(({ id }) => id === 'nginx');
  const text = kind?.write(
    { ...deployment, appUrl: 'https://example.com/catalog' },
    { scriptHashes, styleHashes: [] },
  );

  expect(scriptHashes).toHaveLength(1);
  expect(text).toContain(`script-src 'self' '${scriptHashes[0]}'`);
  expect(text).toContain('try_files /catalog/index.html =404;');
  expect(text).toContain('location ~ ^/api(/|$)');
});

test('nginx listens where an IPv6 address is, and elsewhere as it always does', () => {
  const listens = (appUrl: string) => write('nginx', { appUrl }).match(/(?<=listen ).*(?=;)/g);

  expect(listens('https://[2001:db8::1]')).toEqual(['[::]:80', '[::]:443 ssl']);
  expect(listens('https://[2001:db8::1]:8443/catalog')).toEqual(['[::]:8443 ssl']);
  expect(listens('https://catalog.example.com')).toEqual(['80', '443 ssl']);
});

test('each text says what it waits for', () => {
  const nothing = { ...deployment, tenantId: '', clientId: '', appUrl: '' };

  expect(outputKinds.map((kind) => missingFor(kind, deployment))).toEqual(
    outputKinds.map(() => []),
  );
  for (const kind of outputKinds) expect(missingFor(kind, nothing)).toEqual(kind.needs);
});
