import type { ServerVersion } from '../settings/serverFacts.ts';
import type { Settings } from '../settings/settings.ts';
import { type Fields, fieldsOf, numberField, parseFields, textField, wordField } from './fields.ts';
import { isDue } from './flow.ts';
import { limitPassed } from './limits.ts';
import { readAnyRecord, type SessionRecord } from './sessionRecord.ts';
import { isSignedOut } from './signedOutAt.ts';
import { readKey, writeKey } from './tabStorage.ts';

/** What the next load of this tab may ask the API before the settings are there again. */
export interface KeptSettings
  extends Pick<Settings, 'apiBaseUrl' | 'idleMinutes' | 'sessionHours'> {
  readonly version: ServerVersion;
  /** Which token of an answer the API is sent (RFC 6749, 5.1; OpenID Connect Core 3.1.3.3). */
  readonly bearer: 'id_token' | 'access_token';
  /** What the home page asks first, below the API. */
  readonly home: readonly string[];
}

/** With what a reload may ask it: a session that still stands by these settings. */
export interface HeadStart extends KeptSettings {
  readonly record: SessionRecord;
}

/** Goes with the session: see `purgeSession`. */
const key = 'session.settings';

/** Notes for the next load of this tab which settings its session lives by, and what it will ask. */
export function keepForReload(settings: Settings, home: readonly string[]): void {
  const { apiBaseUrl, idleMinutes, sessionHours, server } = settings;
  const isScoped = settings.flow === 'entra' && settings.scopes.length > 0;
  const kept: KeptSettings = {
    apiBaseUrl,
    idleMinutes,
    sessionHours,
    version: server.version,
    bearer: isScoped ? 'access_token' : 'id_token',
    home,
  };
  writeKey(key, JSON.stringify(kept));
}

/** Null where the API is on another origin: there the settings alone say where a bearer may go. */
export function readKept(origin: string): KeptSettings | null {
  const kept = parseKept(parseFields(readKey(key)));
  return kept && originOf(kept.apiBaseUrl) === origin ? kept : null;
}

/**
 * The session of this tab, if by the settings that it had last it still stands and its token needs
 * no renewal.
 */
export function readHeadStart(origin: string): HeadStart | null {
  const record = readAnyRecord();
  const kept = readKept(origin);
  if (!record || !kept) return null;
  if (isSignedOut(record) || isDue(record.bearer) || limitPassed(record, kept)) return null;
  return { record, ...kept };
}

/** Whether it is still this session and this API, now that the settings are there. */
export function isStill(
  { record, apiBaseUrl, version }: Pick<HeadStart, 'record' | 'apiBaseUrl' | 'version'>,
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

function parseKept(fields: Fields): KeptSettings | null {
  const apiBaseUrl = textField(fields, 'apiBaseUrl');
  const idleMinutes = numberField(fields, 'idleMinutes');
  const sessionHours = numberField(fields, 'sessionHours');
  const version = parseVersion(fieldsOf(fields.get('version')));
  const bearer = wordField(fields, 'bearer', ['id_token', 'access_token']);
  const listed = fields.get('home');
  const home = Array.isArray(listed) ? listed.map(String) : [];
  if (apiBaseUrl === null || idleMinutes === null || sessionHours === null) return null;
  return version && bearer && { apiBaseUrl, idleMinutes, sessionHours, version, bearer, home };
}

function parseVersion(fields: Fields): ServerVersion | null {
  const text = textField(fields, 'text');
  const [major, minor] = [numberField(fields, 'major'), numberField(fields, 'minor')];
  return text === null || major === null || minor === null ? null : { text, major, minor };
}
