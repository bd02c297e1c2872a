import { expect, test } from 'vitest';
import { diagnose, type Situation } from '../../../src/components/diagnostics/diagnose.ts';
import { writeReport } from '../../../src/components/diagnostics/writeReport.ts';
import { fakeSession } from '../../support/fakeSession.ts';
import { testSettings } from '../../support/testSettings.ts';

const oid = 'ada00000-0000-4000-8000-000000000001';
const correlationId = 'cccccccc-1111-4222-8333-444444444444';

const session = fakeSession().getState();

const situation: Situation = {
  settings: testSettings,
  session:
    session.status === 'signed-in'
      ? { ...session, account: { ...session.account, key: `tenant.${oid}` } }
      : session,
  lastSignInFailure: {
    failure: {
      source: 'authority',
      error: 'access_denied',
      suberror: '',
      codes: [50105],
      correlationId,
    },
    returnTo: '/table/secret-plans',
  },
  failures: [
    {
      at: 0,
      method: 'GET',
      path: '/api/v1/users/…',
      outcome: '500',
      correlationId: `from ada@example.com ${oid} eyJhbGciOiJSUzI1NiJ9.e30.sig`,
    },
  ],
  browser: {
    userAgent: 'A browser',
    languages: ['en'],
    online: true,
    address: 'https://catalog.example.com/',
    sessionStorage: { keys: 3, characters: 4000 },
    localStorage: null,
  },
  now: 0,
};

const deploymentIds = [
  testSettings.identity.clientId,
  correlationId,
  '11111111-2222-4333-8444-555555555555',
];

test('the report names settings with their sources, codes and correlation IDs', () => {
  const report = writeReport(diagnose(situation), false, deploymentIds);

  expect(report).toContain('appName: Data catalog [default]');
  expect(report).toContain(`clientId: ${testSettings.identity.clientId}`);
  expect(report).toContain('access_denied AADSTS50105');
  expect(report).toContain(correlationId);
  expect(report).toContain('localStorage: blocked');
  expect(report).not.toContain('secret-plans');
});

test('unticked, nothing in it tells who the person is', () => {
  const report = writeReport(diagnose(situation), false, deploymentIds);

  for (const personal of ['ada@example.com', 'Ada Lovelace', oid])
    expect(report).not.toContain(personal);
});

test('ticked, it says who the person is, and still holds no token', () => {
  const report = writeReport(diagnose(situation), true, deploymentIds);

  for (const personal of ['ada@example.com', 'Ada Lovelace', oid])
    expect(report).toContain(personal);
  expect(report).not.toContain('eyJ');
});
