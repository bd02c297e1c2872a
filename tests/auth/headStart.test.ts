import { beforeEach, expect, test } from 'vitest';
import { isStill, keepForReload, readHeadStart, readKept } from '../../src/auth/headStart.ts';
import { activeAtKey } from '../../src/auth/limits.ts';
import { purgeSession } from '../../src/auth/purge.ts';
import { type SessionRecord, writeRecord } from '../../src/auth/sessionRecord.ts';
import { signedOutKey } from '../../src/auth/signedOutAt.ts';
import type { EntraSettings } from '../../src/settings/settings.ts';
import { bearer, record } from './support/records.ts';
import { settings } from './support/settings.ts';

const origin = 'http://localhost:3000';
const minute = 60_000;

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

/** What a tab leaves to its next load. */
function leave(kept = settings(), changes: Partial<SessionRecord> = {}) {
  keepForReload(kept, ['/users/loggedInUser']);
  const left = record(changes);
  writeRecord(left);
  return left;
}

test('a reload may ask by the session and the settings that the tab had last', () => {
  const left = leave();

  const { apiBaseUrl, server } = settings();
  expect(readHeadStart(origin)).toMatchObject({
    record: left,
    apiBaseUrl,
    version: server.version,
  });
});

test.each<[string, () => void]>([
  ['nothing was kept of the settings', () => writeRecord(record())],
  ['there is no session', () => keepForReload(settings(), [])],
  [
    'the session was purged',
    () => {
      leave();
      purgeSession();
    },
  ],
  ['the token needs a renewal', () => leave(settings(), { bearer: bearer('token-1', minute) })],
  [
    'somebody signed out after it began',
    () => {
      leave();
      localStorage.setItem(signedOutKey, String(Date.now()));
    },
  ],
  [
    'nobody has touched it for too long',
    () => {
      leave(settings({ idleMinutes: 5 }), { startedAt: Date.now() - 8 * minute });
      sessionStorage.setItem(activeAtKey, String(Date.now() - 6 * minute));
    },
  ],
  [
    'it is older than a session may be',
    () => leave(settings({ sessionHours: 1 }), { startedAt: Date.now() - 61 * minute }),
  ],
  [
    'the API is on another origin',
    () => leave(settings({ apiBaseUrl: 'https://catalog.example.com/api' })),
  ],
  ['the kept address is none', () => leave(settings({ apiBaseUrl: 'nowhere' }))],
  [
    'what was kept is junk',
    () => {
      leave();
      sessionStorage['session.settings'] = '[1';
    },
  ],
  [
    'what was kept lacks the version',
    () => {
      leave();
      const { version: _, ...rest } = JSON.parse(sessionStorage['session.settings']);
      sessionStorage['session.settings'] = JSON.stringify(rest);
    },
  ],
])('it may not when %s', (_, arrange) => {
  arrange();

  expect(readHeadStart(origin)).toBeNull();
});

test('another session, API or version of it is not the one that was asked', () => {
  const left = leave();
  const start = readHeadStart(origin);
  if (!start) throw new Error('There is no head start.');
  const { server } = settings();
  const newer = { ...server.version, text: '9.9.9' };

  const other = { ...left, bearer: bearer('token-2', 60 * minute) };

  expect(isStill(start, left, settings())).toBe(true);
  expect(isStill(start, null, settings())).toBe(false);
  expect(isStill(start, other, settings())).toBe(false);
  expect(isStill(start, left, settings({ apiBaseUrl: `${origin}/other` }))).toBe(false);
  expect(isStill(start, left, settings({ server: { ...server, version: newer } }))).toBe(false);
});

test.each<[string, Partial<EntraSettings>, string]>([
  ['the ID token', {}, 'id_token'],
  ['the access token that its scopes ask for', { scopes: ['api://catalog/read'] }, 'access_token'],
])('the way back from the authority knows that the API is sent %s', (_, changes, token) => {
  keepForReload(settings(changes), ['/users/loggedInUser']);

  expect(readKept(origin)).toMatchObject({ bearer: token, home: ['/users/loggedInUser'] });
});
