import { fieldsOf, numberField, textField, wordField } from '../fields.ts';

/** Why a session ended in every tab at once. */
export const sharedEnds = ['signed-out', 'idle', 'limit'] as const;

/** What tabs tell each other. No token, no name: a login hint, to a tab that asked for it. */
export type TabMessage =
  | {
      readonly kind: 'signed-out';
      readonly reason: (typeof sharedEnds)[number];
      /** Sessions that had begun by then are over. Ms since the epoch, as all times here. */
      readonly at: number;
    }
  | { readonly kind: 'activity'; readonly at: number }
  /** A new tab asks who is signed in to this client at this authority. */
  | { readonly kind: 'who-is-there'; readonly issuedFor: string }
  | { readonly kind: 'here-is'; readonly loginHint: string };

/** The message, made anew from what it should hold; null when it is anything else. */
export function readMessage(data: unknown): TabMessage | null {
  const fields = fieldsOf(data);
  const at = numberField(fields, 'at');
  switch (fields.get('kind')) {
    case 'signed-out': {
      const reason = wordField(fields, 'reason', sharedEnds);
      return reason && at !== null ? { kind: 'signed-out', reason, at } : null;
    }
    case 'activity':
      return at === null ? null : { kind: 'activity', at };
    case 'who-is-there': {
      const issuedFor = textField(fields, 'issuedFor');
      return issuedFor ? { kind: 'who-is-there', issuedFor } : null;
    }
    case 'here-is': {
      const loginHint = textField(fields, 'loginHint');
      return loginHint ? { kind: 'here-is', loginHint } : null;
    }
    default:
      return null;
  }
}
