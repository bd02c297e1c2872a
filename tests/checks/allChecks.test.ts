import { expect, test } from 'vitest';
import { allChecks } from '../../src/checks/allChecks.ts';
import { type Observed, seen, unseen } from '../../src/checks/observed.ts';
import { answered, app, auth, bearer, find, trust } from './goodDeployment.ts';

const missing = unseen('It was out of reach.');
const shippedKey = '1ab71a76c0ccd4851a58a20ab3e0140cd028a8c512168542e9cecabcc582c07f';
const authWith = (changes: Partial<typeof auth>) => ({ auth: seen({ ...auth, ...changes }) });
const unknownProvider = authWith({ provider: 'google' });

interface Case {
  readonly fails: Partial<Observed>;
  /** What must be in the sentence that says what was seen. */
  readonly seen: string;
  readonly severity: string;
  readonly cannotTell: Partial<Observed>;
}

/** Each check in a deployment that is wrong in its way, and in one that does not say. */
const cases: Readonly<Record<string, Case>> = {
  'server-answers': {
    fails: { version: missing },
    seen: 'out of reach',
    severity: 'critical',
    cannotTell: { auth: unseen('This machine is offline.', 'a network') },
  },
  'app-answers': {
    fails: { appAnswer: missing },
    seen: 'out of reach',
    severity: 'critical',
    cannotTell: { app: missing },
  },
  'app-settings': {
    fails: {
      appSettings: seen({
        faults: [{ problem: 'clientID is not a setting.', cure: 'Did you mean clientId?' }],
        authority: null,
        tokenUrl: null,
      }),
    },
    seen: 'clientID is not a setting.',
    severity: 'critical',
    cannotTell: { appSettings: missing },
  },
  'api-answers-data': {
    fails: { unknownPath: answered({}, true) },
    seen: 'web page',
    severity: 'high',
    cannotTell: { unknownPath: missing },
  },
  https: {
    fails: { apiBaseUrl: 'http://openmetadata.example.com/api' },
    seen: 'http://openmetadata.example.com/api',
    severity: 'high',
    cannotTell: { auth: missing },
  },
  version: {
    fails: { version: seen('1.5.12') },
    seen: '1.5.12',
    severity: 'low',
    cannotTell: { version: missing },
  },
  provider: {
    fails: authWith({ provider: 'basic' }),
    seen: 'basic',
    severity: 'critical',
    cannotTell: { auth: missing },
  },
  'client-type': {
    fails: authWith({ clientType: 'confidential', callbackUrl: 'https://om.example.com/callback' }),
    seen: 'https://om.example.com/callback',
    severity: 'high',
    cannotTell: { auth: missing },
  },
  'client-id': {
    fails: authWith({ clientId: '<CLIENT_ID>' }),
    seen: 'not one of Entra’s',
    severity: 'high',
    cannotTell: unknownProvider,
  },
  authority: {
    fails: authWith({ authority: 'https://login.microsoftonline.com/common' }),
    seen: 'every organization',
    severity: 'high',
    cannotTell: unknownProvider,
  },
  'tenant-by-id': {
    fails: authWith({ authority: 'https://login.microsoftonline.com/contoso.onmicrosoft.com' }),
    seen: 'contoso.onmicrosoft.com',
    severity: 'low',
    cannotTell: unknownProvider,
  },
  'callback-url': {
    fails: authWith({ callbackUrl: 'http://catalog.example.com/callback' }),
    seen: 'people come by https://catalog.example.com',
    severity: 'medium',
    cannotTell: unknownProvider,
  },
  'key-urls': {
    fails: {
      trust: seen({
        ...trust,
        publicKeyUrls: ['https://login.microsoftonline.com/common/discovery/keys'],
      }),
    },
    seen: 'keys of everybody',
    severity: 'medium',
    cannotTell: { trust: missing },
  },
  'foreign-tenants': {
    fails: { trust: seen({ ...trust, enforcePrincipalDomain: false }) },
    seen: 'not enforced',
    severity: 'high',
    cannotTell: { trust: missing },
  },
  'email-first': {
    fails: authWith({ jwtPrincipalClaims: ['email', 'preferred_username', 'sub'] }),
    seen: '`email`',
    severity: 'medium',
    cannotTell: { auth: missing },
  },
  'own-name': {
    fails: { userName: seen('lovelace') },
    seen: 'the catalog knows you as lovelace',
    severity: 'high',
    cannotTell: { bearer: missing },
  },
  'jwt-keys': {
    fails: { keys: seen([{ kid: 'renamed', fingerprint: shippedKey }]) },
    seen: 'renamed',
    severity: 'critical',
    cannotTell: { keys: seen([{ kid: 'odd', fingerprint: null }]) },
  },
  'default-admin': {
    fails: { defaultAdmin: seen('administrator') },
    seen: '`admin`',
    severity: 'high',
    cannotTell: { defaultAdmin: missing },
  },
  'guessable-admins': {
    fails: { administrators: seen(['ada', 'Administrator']) },
    seen: 'Administrator',
    severity: 'high',
    cannotTell: { administrators: missing },
  },
  'admin-names-public': {
    fails: { authorizer: seen({ principalDomain: '', adminPrincipals: ['ada'] }) },
    seen: '1 name(s)',
    severity: 'low',
    cannotTell: { authorizer: missing },
  },
  'self-sign-up': {
    fails: authWith({ enableSelfSignup: true }),
    seen: 'is on',
    severity: 'high',
    cannotTell: { auth: missing },
  },
  'same-origin': {
    fails: {
      app: seen({ ...app, apiBaseUrl: 'https://om.example.com/api' }),
      userName: missing,
      preflight: answered({}),
    },
    seen: 'did not allow it',
    severity: 'high',
    cannotTell: { app: missing },
  },
  'page-headers': {
    fails: { appAnswer: answered({}) },
    seen: 'Content-Security-Policy',
    severity: 'high',
    cannotTell: { appAnswer: missing },
  },
  'policy-fits': {
    fails: {
      bearer: missing,
      appAnswer: answered({ 'content-security-policy': "connect-src 'self'" }, true),
    },
    seen: 'https://login.microsoftonline.com',
    severity: 'high',
    cannotTell: { appAnswer: missing },
  },
  'api-headers': {
    fails: { apiAnswer: answered({ 'x-content-type-options': 'nosniff' }) },
    seen: 'Content-Security-Policy, Cache-Control',
    severity: 'low',
    cannotTell: { apiAnswer: missing },
  },
  clock: {
    fails: { serverClockMs: seen(-95_000) },
    seen: '95 s behind',
    severity: 'medium',
    cannotTell: { serverClockMs: missing },
  },
  'token-size': {
    fails: { bearer: bearer({ groups: Array.from({ length: 150 }, () => 'x') }, 7000) },
    seen: '7000 characters, 150 groups',
    severity: 'high',
    cannotTell: { bearer: missing },
  },
  'token-lifetime': {
    fails: { bearer: bearer({ exp: 1_000_000 + 3 * 3600 }) },
    seen: '180 minutes',
    severity: 'low',
    cannotTell: { bearer: seen({ size: 40, claims: new Map() }) },
  },
};

const ids = allChecks.map(({ id }) => id);

test('every check has a case, and every id is there once', () => {
  expect(ids.toSorted()).toEqual(Object.keys(cases).toSorted());
});

test.each(ids)('%s passes where nothing is wrong', (id) => {
  const { outcome, seen, cure } = find(id);

  expect(outcome, seen).toBe('passes');
  expect(cure).toBeNull();
});

test.each(Object.entries(cases))('%s fails, says what was seen and names a cure', (id, each) => {
  const finding = find(id, each.fails);

  expect(finding.outcome).toBe('fails');
  expect(finding.seen).toContain(each.seen);
  expect(finding.severity).toBe(each.severity);
  expect(finding.cure?.steps.length).toBeGreaterThan(0);
});

test.each(Object.entries(cases))(
  '%s can’t tell from nothing, and never takes it for well',
  (id, each) => {
    const finding = find(id, each.cannotTell);

    expect(finding.outcome).toBe('cannot tell');
    expect(finding.seen).not.toBe('');
    expect(finding.lacks).toBeDefined();
  },
);
