import { parseFields, textField, wordField } from './fields.ts';
import type { SignedOutReason } from './session.ts';
import { readKey, removeKey, writeKey } from './tabStorage.ts';

/**
 * How this tab's last session ended. While it stands nothing goes to the authority without a
 * click; a sign-in that succeeds removes it.
 */
export interface SessionEnd {
  readonly reason: SignedOutReason;
  /** Who has to sign in again; empty where nobody in particular has to. */
  readonly loginHint: string;
}

const key = 'session.ended';

const reasons: readonly SignedOutReason[] = [
  'signed-out',
  'signed-out-here',
  'signed-out-elsewhere',
  'expired',
  'idle',
  'limit',
  'failed',
];

/** After the absolute limit the authority has to see the person, however often that fails. */
export function keepEnd(reason: SignedOutReason, loginHint = ''): void {
  if (reason === 'failed' && readEnd()?.reason === 'limit') return;
  writeKey(key, JSON.stringify({ reason, loginHint }));
}

export function forgetEnd(): void {
  removeKey(key);
}

export function readEnd(): SessionEnd | null {
  const fields = parseFields(readKey(key));
  const reason = wordField(fields, 'reason', reasons);
  return reason && { reason, loginHint: textField(fields, 'loginHint') ?? '' };
}
