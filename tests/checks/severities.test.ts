import { expect, test } from 'vitest';
import {
  type Answered,
  type AppAnswered,
  type Observation,
  type Observed,
  seen,
  unseen,
} from '../../src/checks/observed.ts';
import { recordedAnswer } from '../support/recordedAnswers.ts';
import { answered, app, auth, bearer, find, pageHeaders, trust } from './goodDeployment.ts';

const keysOfMicrosoft = seen({ ...trust, enforcePrincipalDomain: false });
const authWith = (changes: Partial<typeof auth>) => ({ auth: seen({ ...auth, ...changes }) });
const slashes = `https://login.microsoftonline.com${'/'.repeat(40_000)}x`;
const foreignApi = { app: seen({ ...app, apiBaseUrl: 'https://om.example.com/api' }) };
const allowing = {
  'access-control-allow-origin': 'https://catalog.example.com',
  'access-control-allow-methods': 'GET,PATCH',
  'access-control-allow-headers': 'Authorization, Content-Type, If-Match',
};
const preflightWith = (changes: object, status = 200) => ({
  ...foreignApi,
  userName: unseen(''),
  preflight: answered({ ...allowing, ...changes }, false, status),
});
const policy = (connect: string, changes: Partial<Observed> = {}) => ({
  appAnswer: answered({ 'content-security-policy': `connect-src ${connect}` }, true),
  bearer: unseen(''),
  ...changes,
});
const pageWith = (
  changes: Partial<AppAnswered>,
  policy: string = pageHeaders['content-security-policy'],
): Observation<AppAnswered> => {
  const page = answered({ ...pageHeaders, 'content-security-policy': policy }, true);
  return page.seen ? seen({ ...page.value, ...changes }) : page;
};
const apiAnswerWith = (changes: Record<string, string>) => ({
  apiAnswer: answered({
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...changes,
  }),
});
const movedTo = (origin: string): Observation<Answered> =>
  seen({ status: 200, html: false, headers: new Map(), movedTo: origin });
const keysAt = (...publicKeyUrls: string[]) => ({
  ...authWith({}),
  trust: seen({ ...trust, publicKeyUrls }),
});
const ownKeys = 'http://localhost:8585/api/v1/system/config/jwks';
const settingsWith = (authority: string, tokenUrl = authority) => ({
  appSettings: seen({ faults: [], authority, tokenUrl }),
});

/** What makes a check's finding worse, milder or none. */
const cases: ReadonlyArray<readonly [string, string, Partial<Observed>, string]> = [
  [
    'foreign-tenants',
    'with an administrator that anyone can be',
    { trust: keysOfMicrosoft, administrators: seen(['admin']) },
    'critical',
  ],
  [
    'foreign-tenants',
    'with keys of another authority alone',
    {
      trust: seen({
        ...trust,
        publicKeyUrls: ['https://sso.example.com/keys'],
        enforcePrincipalDomain: false,
      }),
    },
    'passes',
  ],
  [
    'foreign-tenants',
    'with keys at an older host of Microsoft’s',
    {
      trust: seen({
        ...trust,
        publicKeyUrls: ['https://login.windows.net/common/discovery/keys'],
        enforcePrincipalDomain: false,
      }),
    },
    'high',
  ],
  [
    'foreign-tenants',
    'when the domain that is enforced is the e-mail’s, first of the claims',
    authWith({ jwtPrincipalClaims: ['email', 'preferred_username'] }),
    'high',
  ],
  [
    'foreign-tenants',
    'when the domain that is enforced is the e-mail’s, by the mapping',
    authWith({ jwtPrincipalClaimsMapping: ['username:preferred_username', 'email:email'] }),
    'high',
  ],
  [
    'foreign-tenants',
    'when a mapping takes both from a name that the tenant owns',
    authWith({
      jwtPrincipalClaims: ['email'],
      jwtPrincipalClaimsMapping: ['username:preferred_username', 'email:preferred_username'],
    }),
    'passes',
  ],
  [
    'foreign-tenants',
    'when newer servers know people by e-mail',
    { trust: seen({ ...trust, emailClaim: 'email' }) },
    'high',
  ],
  [
    'default-admin',
    'while there are passwords',
    { ...authWith({ provider: 'basic' }), defaultAdmin: seen('administrator') },
    'critical',
  ],
  [
    'default-admin',
    'when it is only named to be made anew',
    { authorizer: seen({ principalDomain: '', adminPrincipals: ['admin'] }) },
    'high',
  ],
  ['default-admin', 'when it has no rights', { defaultAdmin: seen('plain user') }, 'passes'],
  ['provider', 'when it is another identity provider', authWith({ provider: 'google' }), 'high'],
  ['version', 'before the holes of 2024 were closed', { version: seen('1.3.0') }, 'critical'],
  ['version', 'at the first release without them', { version: seen('1.3.1') }, 'low'],
  ['version', 'of a snapshot', { version: seen('1.6.0-SNAPSHOT') }, 'passes'],
  ['version', 'of a later major release', { version: seen('2.0.0') }, 'passes'],
  ['token-size', 'when a few more groups are too many', { bearer: bearer({}, 5000) }, 'medium'],
  ['token-lifetime', 'over a day', { bearer: bearer({ exp: 1_000_000 + 90_000 }) }, 'medium'],
  ['token-lifetime', 'without an end', { bearer: bearer({ exp: undefined }) }, 'high'],
  [
    'key-urls',
    'without OpenMetadata’s own',
    { trust: seen({ ...trust, publicKeyUrls: trust.publicKeyUrls.slice(0, 1) }) },
    'low',
  ],
  ['key-urls', 'without the tenant’s', keysAt(ownKeys), 'high'],
  [
    'key-urls',
    'of another tenant',
    keysAt(
      'https://login.microsoftonline.com/99999999-2222-4333-8444-555555555555/discovery/v2.0/keys',
      ownKeys,
    ),
    'high',
  ],
  [
    'key-urls',
    'of the tenant at another host of Microsoft’s',
    keysAt(
      `${auth.authority.replace('microsoftonline.com', 'windows.net')}/discovery/keys`,
      ownKeys,
    ),
    'passes',
  ],
  [
    'key-urls',
    'of OpenMetadata alone, when it signs the tokens itself',
    { ...keysAt(ownKeys), ...authWith({ clientType: 'confidential' }) },
    'passes',
  ],
  [
    'key-urls',
    'of OpenMetadata alone, when 1.6 hands on the tokens of Entra',
    {
      ...keysAt(ownKeys),
      ...authWith({ clientType: 'confidential' }),
      version: seen('1.6.0-SNAPSHOT'),
    },
    'high',
  ],
  ['key-urls', 'when there are none', { trust: seen({ ...trust, publicKeyUrls: [] }) }, 'high'],
  [
    'own-name',
    'when the first claim is not there',
    { bearer: bearer({ preferred_username: undefined }) },
    'medium',
  ],
  [
    'own-name',
    'when none of the claims is there',
    { ...authWith({ jwtPrincipalClaims: ['upn'] }) },
    'high',
  ],
  [
    'own-name',
    'when people are looked up by their address, whatever their name is',
    { trust: seen({ ...trust, emailClaim: 'Email' }), userName: seen('lovelace') },
    'passes',
  ],
  [
    'own-name',
    'when the address by which people are looked up is not there',
    { trust: seen({ ...trust, emailClaim: 'mail' }) },
    'high',
  ],
  [
    'email-first',
    'by the setting of newer servers',
    { trust: seen({ ...trust, emailClaim: 'email' }) },
    'medium',
  ],
  [
    'email-first',
    'when only administrators are told by what people are known',
    { trust: unseen('Told to administrators.', 'a sign-in') },
    'cannot tell',
  ],
  [
    'email-first',
    'by the mapping',
    authWith({ jwtPrincipalClaimsMapping: ['username:email', 'email:email'] }),
    'medium',
  ],
  [
    'client-type',
    'when confidential on this app’s own origin',
    authWith({ clientType: 'confidential' }),
    'passes',
  ],
  [
    'client-type',
    'when confidential with the API on another origin',
    { ...authWith({ clientType: 'confidential' }), ...foreignApi },
    'high',
  ],
  [
    'client-type',
    'when confidential below a path',
    {
      ...authWith({
        clientType: 'confidential',
        callbackUrl: 'https://catalog.example.com/data/callback',
      }),
      app: seen({ ...app, url: 'https://catalog.example.com/data' }),
    },
    'high',
  ],
  [
    'authority',
    'with an endpoint after the tenant',
    authWith({ authority: `${auth.authority}/oauth2/v2.0/authorize` }),
    'high',
  ],
  [
    'authority',
    'at the host that tokens name, where nobody signs in',
    authWith({ authority: 'https://sts.windows.net/11111111-2222-4333-8444-555555555555' }),
    'high',
  ],
  [
    'authority',
    'of another host, when this app has one of its own',
    {
      ...authWith({ authority: 'https://sso.example.com/tenant' }),
      ...settingsWith('https://sso.example.com/x'),
    },
    'passes',
  ],
  ['authority', 'when there is none', authWith({ authority: '' }), 'high'],
  [
    'callback-url',
    'on another host, which has a redirect URI of its own',
    authWith({ callbackUrl: 'https://om.example.com/callback' }),
    'passes',
  ],
  [
    'callback-url',
    'that ends in a slash',
    authWith({ callbackUrl: 'https://catalog.example.com/callback/' }),
    'medium',
  ],
  [
    'callback-url',
    'that names no page',
    authWith({ callbackUrl: 'https://catalog.example.com' }),
    'medium',
  ],
  [
    'callback-url',
    'at another port',
    authWith({ callbackUrl: 'https://catalog.example.com:8443/callback' }),
    'medium',
  ],
  [
    'callback-url',
    'below the path of a sub-path',
    authWith({ callbackUrl: 'https://catalog.example.com/om/callback' }),
    'passes',
  ],
  [
    'callback-url',
    'without the path below which OpenMetadata lies',
    {
      ...authWith({ callbackUrl: 'https://om.example.com/callback' }),
      apiBaseUrl: 'https://om.example.com/data/api',
    },
    'medium',
  ],
  [
    'callback-url',
    'with the path below which OpenMetadata lies',
    {
      ...authWith({ callbackUrl: 'https://om.example.com/data/callback' }),
      apiBaseUrl: 'https://om.example.com/data/api',
    },
    'passes',
  ],
  [
    'https',
    'when this app reaches the API by http',
    { app: seen({ ...app, apiBaseUrl: 'http://om.example.com/api' }) },
    'high',
  ],
  [
    'same-origin',
    'elsewhere and allowed',
    { ...preflightWith({}), apiAnswer: answered({ 'access-control-allow-origin': '*' }) },
    'passes',
  ],
  ['same-origin', 'elsewhere, allowed to ask but not to read', preflightWith({}), 'high'],
  [
    'same-origin',
    'here, where calls are sent on to another origin',
    { apiAnswer: movedTo('https://openmetadata.example.com') },
    'high',
  ],
  [
    'same-origin',
    'where this app and the API are both sent on to the same place',
    {
      appAnswer: pageWith({ movedTo: 'https://www.example.com' }),
      apiAnswer: movedTo('https://www.example.com'),
    },
    'passes',
  ],
  [
    'policy-fits',
    'when the scripts in the page are of another build',
    { appAnswer: pageWith({ inline: { scripts: ['sha256-New='], styles: [] } }) },
    'high',
  ],
  [
    'policy-fits',
    'when it names the scripts in the page',
    {
      appAnswer: pageWith(
        { inline: { scripts: ['sha256-New='], styles: [] } },
        "script-src 'self' 'sha256-New='; connect-src 'self' https://login.microsoftonline.com",
      ),
    },
    'passes',
  ],
  [
    'policy-fits',
    'when it does not let in the app’s own scripts',
    { appAnswer: pageWith({}, "default-src 'none'; style-src 'self'; connect-src *") },
    'high',
  ],
  [
    'policy-fits',
    'when it does not let in the app’s own styles',
    { appAnswer: pageWith({}, "default-src 'none'; script-src 'self'; connect-src *") },
    'high',
  ],
  [
    'policy-fits',
    'when the server names an authority that the app does not take from it',
    {
      bearer: unseen(''),
      ...authWith({ authority: 'localhost:9000/tenant' }),
      appAnswer: pageWith({}, "connect-src 'self'"),
    },
    'passes',
  ],
  [
    'policy-fits',
    'when the server names Google, as it does when nothing is set',
    {
      bearer: unseen(''),
      ...authWith({ provider: 'basic', authority: 'https://accounts.google.com' }),
      appAnswer: pageWith({}, "connect-src 'self'"),
    },
    'passes',
  ],
  ['version', 'told with a letter in front', { version: seen('v1.12.0') }, 'passes'],
  ['version', 'told without a number', { version: seen('main-SNAPSHOT') }, 'cannot tell'],
  [
    'api-headers',
    'with a sandbox that lets scripts run',
    apiAnswerWith({ 'content-security-policy': 'sandbox allow-scripts allow-same-origin' }),
    'low',
  ],
  [
    'api-headers',
    'that were set by the proxy as well',
    apiAnswerWith({ 'x-content-type-options': 'NoSniff, nosniff' }),
    'passes',
  ],
  [
    'page-headers',
    'that were set by the proxy as well',
    {
      appAnswer: answered(
        {
          ...pageHeaders,
          'x-content-type-options': 'nosniff, nosniff',
          'x-frame-options': 'DENY, DENY',
        },
        true,
      ),
    },
    'passes',
  ],
  [
    'same-origin',
    'elsewhere, allowed without the token',
    preflightWith({ 'access-control-allow-headers': '*' }),
    'high',
  ],
  [
    'same-origin',
    'elsewhere, allowed without what a change is sent with',
    preflightWith({ 'access-control-allow-headers': 'Authorization,Content-Type,If-None-Match' }),
    'high',
  ],
  [
    'same-origin',
    'elsewhere, allowed to read alone',
    preflightWith({ 'access-control-allow-methods': 'GET,HEAD' }),
    'high',
  ],
  ['same-origin', 'elsewhere, as somebody signed in can see', foreignApi, 'passes'],
  [
    'page-headers',
    'without HSTS',
    { appAnswer: answered({ ...pageHeaders, 'strict-transport-security': 'max-age=60' }) },
    'medium',
  ],
  [
    'page-headers',
    'with a policy that lets inline scripts run',
    {
      appAnswer: answered({
        ...pageHeaders,
        'content-security-policy': `script-src 'unsafe-inline'; ${pageHeaders['content-security-policy']}`,
      }),
    },
    'high',
  ],
  [
    'page-headers',
    'without what keeps other sites from using its files',
    { appAnswer: answered({ ...pageHeaders, 'cross-origin-resource-policy': 'cross-origin' }) },
    'low',
  ],
  [
    'policy-fits',
    'with a policy that names the authority',
    policy("'self' https://login.microsoftonline.com"),
    'passes',
  ],
  [
    'policy-fits',
    'with a policy for every host of Microsoft’s',
    policy("'self' https://*.microsoftonline.com:443"),
    'passes',
  ],
  [
    'policy-fits',
    'with a policy that names the authority of another cloud',
    policy("'self' https://login.microsoftonline.us"),
    'high',
  ],
  [
    'policy-fits',
    'with a policy for another port',
    policy("'self' https://login.microsoftonline.com:8443"),
    'high',
  ],
  [
    'policy-fits',
    'with a policy that is plain http',
    policy("'self' http://login.microsoftonline.com"),
    'passes',
  ],
  [
    'policy-fits',
    'without any policy, which is another check’s',
    { appAnswer: answered({}, true) },
    'passes',
  ],
  [
    'policy-fits',
    'with a second policy that forbids what the first allows',
    policy("'self' https://login.microsoftonline.com, default-src 'self'"),
    'high',
  ],
  [
    'policy-fits',
    'by the authority of this app’s settings',
    policy(
      "'self' https://login.microsoftonline.us",
      settingsWith('https://login.microsoftonline.us/x'),
    ),
    'passes',
  ],
  [
    'policy-fits',
    'by the token endpoint of this app’s settings',
    policy(
      "'self' https://sso.example.com",
      settingsWith('https://sso.example.com/x', 'https://tokens.example.com/t'),
    ),
    'high',
  ],
  [
    'policy-fits',
    'when the API is elsewhere and not named',
    { ...foreignApi, ...policy("'self' https://login.microsoftonline.com") },
    'high',
  ],
  [
    'policy-fits',
    'when the server signs people in',
    policy("'self'", authWith({ clientType: 'confidential' })),
    'passes',
  ],
  ['app-answers', 'with an error', { appAnswer: answered({}, true, 502) }, 'critical'],
  ['app-answers', 'with something that is no page', { appAnswer: answered({}) }, 'critical'],
  [
    'app-answers',
    'with a page that is another’s',
    { appAnswer: pageWith({ isThisApp: false }) },
    'critical',
  ],
  [
    'app-answers',
    'to nobody while this machine is offline',
    { appAnswer: unseen('Offline.', 'a network') },
    'cannot tell',
  ],
  [
    'api-answers-data',
    'when this app’s proxy does not reach the server',
    { apiAnswer: answered({}, false, 502) },
    'high',
  ],
  [
    'api-answers-data',
    'when the server itself is down, which is another check’s',
    { apiAnswer: unseen('It was out of reach.'), version: unseen('It was out of reach.') },
    'cannot tell',
  ],
  [
    'clock',
    'against the authority’s clock, not ours',
    { serverClockMs: seen(300_000), authorityClockMs: seen(300_000) },
    'passes',
  ],
];

test.each(cases)('%s %s', (id, _when, changes, expected) => {
  const { outcome, severity, seen } = find(id, changes);

  expect(outcome === 'fails' ? severity : outcome, seen).toBe(expected);
});

test('the port of the callback says nothing while the app’s address is not known', () => {
  const changes = {
    ...authWith({ callbackUrl: 'http://localhost:3000/callback' }),
    apiBaseUrl: 'http://localhost:8585/api',
    app: unseen('Not asked for.', 'the app'),
  };

  expect(find('callback-url', changes)).toMatchObject({ outcome: 'cannot tell', lacks: 'the app' });
});

test('plain http in the server’s own callback URL is cured by its setting, elsewhere by the proxy', () => {
  const inCallback = find('https', authWith({ callbackUrl: 'http://om.example.com/callback' }));
  const inAddress = find('https', { apiBaseUrl: 'http://om.example.com/api' });

  expect(inCallback.cure?.forms.map(({ text }) => text)).toContain(
    'AUTHENTICATION_CALLBACK_URL=https://om.example.com/callback\n',
  );
  expect(inAddress.cure?.forms).toEqual([]);
});

/** As recorded, but for If-Match, which the setting of that server did not name. */
test.each([
  ['27_cors_true_preflight', 'fails', 'answers 401 when a browser asks first'],
  ['27_cors_false_preflight', 'passes', 'allows this app'],
])('the preflight %s of a real server: %s', (name, outcome, seen) => {
  const { status, headers } = recordedAnswer(name);
  const received = Object.entries(headers).map(([header, value]) => [header.toLowerCase(), value]);
  const allowed = `${headers['Access-Control-Allow-Headers']},If-Match`;

  const finding = find('same-origin', {
    ...foreignApi,
    userName: unseen(''),
    preflight: answered(
      { ...Object.fromEntries(received), 'access-control-allow-headers': allowed },
      false,
      status,
    ),
    apiAnswer: answered({ 'access-control-allow-origin': '*' }),
  });

  expect(finding).toMatchObject({ outcome, seen: expect.stringContaining(seen) });
});

test.each([
  ['authority', { authority: slashes }],
  ['client-type', { clientType: 'confidential', callbackUrl: slashes }],
])('%s judges an address full of slashes in reasonable time', (id, changes) => {
  const started = performance.now();

  find(id, authWith(changes));

  expect(performance.now() - started).toBeLessThan(4000);
});
