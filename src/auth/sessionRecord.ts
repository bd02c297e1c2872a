import { type Fields, fieldsOf, numberField, parseFields, textField, wordField } from './fields.ts';
import type { Bearer, Received } from './flow.ts';
import type { Account } from './session.ts';
import { readKey, writeKey } from './tabStorage.ts';

/**
 * The session's own key in sessionStorage: what a reload needs to go on without the library that
 * signed the person in. The token stands beside that library's copy, for as long and for the same
 * reader.
 */
export interface SessionRecord extends Received {
  /** When the sign-in finished, ms since the epoch; not touched by a renewal. */
  readonly startedAt: number;
  /** Client and authority: a record of another deployment is none. */
  readonly issuedFor: string;
}

const key = 'session';

/** The record, or null when there is none or it is junk. */
export function readRecord(issuedFor: string): SessionRecord | null {
  const record = readAnyRecord();
  return record?.issuedFor === issuedFor ? record : null;
}

/** The record of whatever deployment: for as long as the settings are not there to tell. */
export function readAnyRecord(): SessionRecord | null {
  return parseRecord(parseFields(readKey(key)));
}

/** @returns whether it was stored: the tab's storage may be full. */
export function writeRecord(record: SessionRecord): boolean {
  return writeKey(key, JSON.stringify(record));
}

/** Whether anything at all is stored under the session's key. */
export function hasRecord(): boolean {
  return readKey(key) !== null;
}

function parseRecord(fields: Fields): SessionRecord | null {
  const account = parseAccount(fieldsOf(fields.get('account')));
  const bearer = parseBearer(fieldsOf(fields.get('bearer')));
  const handle = textField(fields, 'handle');
  const startedAt = numberField(fields, 'startedAt');
  const clockOffsetMs = numberField(fields, 'clockOffsetMs');
  const issuedFor = textField(fields, 'issuedFor');
  if (!account || !bearer || handle === null || issuedFor === null) return null;
  if (startedAt === null || clockOffsetMs === null) return null;
  return { account, bearer, handle, startedAt, clockOffsetMs, issuedFor };
}

function parseAccount(fields: Fields): Account | null {
  const key = textField(fields, 'key');
  const name = textField(fields, 'name');
  const username = textField(fields, 'username');
  const loginHint = textField(fields, 'loginHint');
  if (!key || name === null || username === null || loginHint === null) return null;
  return { key, name, username, tenantId: textField(fields, 'tenantId'), loginHint };
}

function parseBearer(fields: Fields): Bearer | null {
  const kind = wordField(fields, 'kind', ['ID token', 'access token', 'server token']);
  const token = textField(fields, 'token');
  const expiresAt = numberField(fields, 'expiresAt');
  if (!kind || !token || expiresAt === null) return null;
  return { kind, token, expiresAt, leadMs: numberField(fields, 'leadMs') ?? 60_000 };
}
