import type { ServerVersion } from '../settings/serverFacts.ts';
import type { Settings } from '../settings/settings.ts';
import { type Fields, fieldsOf, numberField, parseFields, textField } from './fields.ts';
import { isDue } from './flow.ts';
import { limitPassed } from './limits.ts';
import { readAnyRecord, type SessionRecord } from './sessionRecord.ts';
import { isSignedOut } from './signedOutAt.ts';
import { readKey, writeKey } from './tabStorage.ts';

/** With what a reload may ask the API before the settings are there again. */
export interface HeadStart {
  readonly record: SessionRecord;
  readonly apiBaseUrl: string;
  readonly version: ServerVersion;
  /** What the home page asks first, below the API. */
  readonly home: readonly string[];
}

type Kept = Pick<Settings, 'apiBaseUrl' | 'idleMinutes' | 'sessionHours'> &
  Pick<HeadStart, 'version' | 'home'>;

/** Goes with the session: see `purgeSession`. */
const key = 'session.settings';

/** Notes for the next load of this tab which settings its session lives by, and what it will ask. */
export function keepForReload(
  { apiBaseUrl, idleMinutes, sessionHours, server }: Settings,
  home: readonly string[],
): void {
  const kept: Kept = { apiBaseUrl, idleMinutes, sessionHours, version: server.version, home };
  writeKey(key, JSON.stringify(kept));
}

/**
 * The session of this tab, if by the settings that it had last it still stands and its token needs
 * no renewal; null where the API is on another origin: there the settings alone say where a bearer
 * may go.
 */
export function readHeadStart(origin: string): HeadStart | null {
  const record = readAnyRecord();
  const kept = parseKept(parseFields(readKey(key)));
  if (!record || !kept || originOf(kept.apiBaseUrl) !== origin) return null;
  if (isSignedOut(record) || isDue(record.bearer) || limitPassed(record, kept)) return null;
  return { record, ...kept };
}

/** Whether it is still this session and this API, now that the settings are there. */
export function isStill(
  { record, apiBaseUrl, version }: HeadStart,
  settled: SessionRecord | null,
  settings: Settings,
): boolean {
  return (
    settled?.bearer.token === record.bearer.token &&
    settings.apiBaseUrl === apiBaseUrl &&
    settings.server.version.text === version.text
  );
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : '';
}

function parseKept(fields: Fields): Kept | null {
  const apiBaseUrl = textField(fields, 'apiBaseUrl');
  const idleMinutes = numberField(fields, 'idleMinutes');
  const sessionHours = numberField(fields, 'sessionHours');
  const version = parseVersion(fieldsOf(fields.get('version')));
  const listed = fields.get('home');
  const home = Array.isArray(listed) ? listed.map(String) : [];
  if (apiBaseUrl === null || idleMinutes === null || sessionHours === null) return null;
  return version && { apiBaseUrl, idleMinutes, sessionHours, version, home };
}

function parseVersion(fields: Fields): ServerVersion | null {
  const text = textField(fields, 'text');
  const [major, minor] = [numberField(fields, 'major'), numberField(fields, 'minor')];
  return text === null || major === null || minor === null ? null : { text, major, minor };
}
