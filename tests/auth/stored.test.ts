import { beforeEach, expect, test, vi } from 'vitest';
import { forgetFailure, keepFailure } from '../../src/auth/failedSignIn.ts';
import { markSignedOut } from '../../src/auth/markSignedOut.ts';
import { readFailure } from '../../src/auth/readFailure.ts';
import { keepEnd, readEnd } from '../../src/auth/sessionEnd.ts';
import { readRecord, writeRecord } from '../../src/auth/sessionRecord.ts';
import { isSignedOut, readSignedOutAt, startAfterSignOut } from '../../src/auth/signedOutAt.ts';
import { issuedFor, record } from './support/records.ts';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  forgetFailure();
});

test('a record is read as it was written', () => {
  const written = record();

  writeRecord(written);

  expect(readRecord(issuedFor)).toEqual(written);
});

test('a record of another client or authority is none', () => {
  writeRecord(record());

  expect(readRecord('https://login.microsoftonline.com/other client')).toBeNull();
});

const whole = JSON.parse(JSON.stringify(record()));

test.each([
  ['nothing', undefined],
  ['half of it', '{"account":'],
  ['a text', '"session"'],
  ['a list', '[]'],
  ['null', 'null'],
  ['no account', JSON.stringify({ ...whole, account: undefined })],
  [
    'an account without a key',
    JSON.stringify({ ...whole, account: { ...whole.account, key: '' } }),
  ],
  ['no bearer', JSON.stringify({ ...whole, bearer: null })],
  ['an empty token', JSON.stringify({ ...whole, bearer: { ...whole.bearer, token: '' } })],
  ['another kind of token', JSON.stringify({ ...whole, bearer: { ...whole.bearer, kind: 'x' } })],
  ['an expiry in words', JSON.stringify({ ...whole, bearer: { ...whole.bearer, expiresAt: 'x' } })],
  ['no start', JSON.stringify({ ...whole, startedAt: undefined })],
  ['a start beyond numbers', JSON.stringify(whole).replace(/"startedAt":\d+/, '"startedAt":1e999')],
  ['only a prototype', `{"__proto__":${JSON.stringify(whole)}}`],
])('C54: a record that holds %s is none', (_, text) => {
  if (text !== undefined) sessionStorage.setItem('session', text);

  expect(readRecord(issuedFor)).toBeNull();
});

test('storage that is blocked holds no record, and does not throw', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });

  expect(readRecord(issuedFor)).toBeNull();
  expect(readEnd()).toBeNull();
  expect(readSignedOutAt()).toBe(0);
});

test.each([
  '{"failure":{"source":"app","fault":"__proto__"},"returnTo":"/"}',
  '{"failure":{"source":"app","fault":"no-such-fault"},"returnTo":"/"}',
  '{"failure":{"source":"id-token","claim":"constructor"},"returnTo":"/"}',
  '{"failure":null,"returnTo":"/"}',
  '{"failure":{"source":"library","code":"x"}}',
  '{"failure":{"source":"app","fault":"code-lost"},"returnTo":"javascript:alert(1)"}',
  '{"failure":{"source":"app","fault":"code-lost"},"returnTo":"//evil.example"}',
  '[]',
  'x',
])('a failure that nobody can explain is none: %s', (junk) => {
  sessionStorage.setItem('session.failure', junk);

  expect(readFailure()).toBeNull();
});

test('a failure survives a reload', () => {
  sessionStorage.setItem(
    'session.failure',
    '{"failure":{"source":"authority","error":"access_denied","suberror":"","codes":[50105,"x"],"correlationId":"c"},"returnTo":"/x"}',
  );

  expect(readFailure()).toEqual({
    failure: {
      source: 'authority',
      error: 'access_denied',
      suberror: '',
      codes: [50105],
      correlationId: 'c',
    },
    returnTo: '/x',
  });
});

test('a failure is known on its own page where nothing can be stored', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const failed = { failure: { source: 'app', fault: 'storage-full' }, returnTo: '/' } as const;

  keepFailure(failed);

  expect(readFailure()).toEqual(failed);
});

test('an end whose reason is no reason is none', () => {
  sessionStorage.setItem('session.ended', '{"reason":"toString"}');
  expect(readEnd()).toBeNull();

  keepEnd('limit', 'ada@example.com');

  expect(readEnd()).toEqual({ reason: 'limit', loginHint: 'ada@example.com' });
});

test('a session that began at the sign-out or before it is over', () => {
  const at = markSignedOut(null);

  expect(isSignedOut({ startedAt: at - 1 })).toBe(true);
  expect(isSignedOut({ startedAt: at })).toBe(true);
  expect(isSignedOut({ startedAt: at + 1 })).toBe(false);
});

test('a sign-out is later than the one before it and than its session, however the clock was set', () => {
  const future = Date.now() + 3_600_000;

  expect(markSignedOut({ startedAt: future })).toBe(future);
  expect(markSignedOut(null)).toBe(future + 1);
  expect(readSignedOutAt()).toBe(future + 1);
});

test('a session begins later than every sign-out, even when the clock was set back', () => {
  const future = Date.now() + 3_600_000;
  localStorage.setItem('signedOutAt', String(future));

  expect(startAfterSignOut()).toBe(future + 1);
  expect(isSignedOut({ startedAt: startAfterSignOut() })).toBe(false);
});

test('without a sign-out a session begins now', () => {
  expect(Math.abs(startAfterSignOut() - Date.now())).toBeLessThan(1000);
});

test.each(['NaN', 'Infinity', '-5', 'yesterday', '{}', '', '1e20', '9007199254740993'])(
  'junk in signedOutAt signs nobody out: %j',
  (junk) => {
    localStorage.setItem('signedOutAt', junk);

    expect(readSignedOutAt()).toBe(0);
  },
);

test('localStorage that is blocked does not stop a sign-out', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });

  expect(markSignedOut(null)).toBeGreaterThan(0);
});
