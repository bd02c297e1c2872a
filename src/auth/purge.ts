import { removeKeys } from './tabStorage.ts';

/** MSAL's keys, and the session's own: record, settings, exchange, failure, last input. */
const ofASession =
  /^(?:msal[.|]|throttling\.|session(?:$|\.(?:settings$|exchange$|failure$|activeAt$)))/;

/** Where a form keeps what was typed, by the account that typed it: see `useDraft`. */
const drafts = 'session.draft.';

/** Removes every token and trace of a session from this tab's storage, the library's included. */
export function purgeSession(): void {
  removeKeys((key) => ofASession.test(key));
}

/** What was typed goes when the person signs out; a session that only ended leaves it to them. */
export function purgeDrafts(): void {
  removeKeys((key) => key.startsWith(drafts));
}

/** Another person's drafts go when somebody signs in. */
export function purgeDraftsOfOthers(accountKey: string): void {
  removeKeys((key) => key.startsWith(drafts) && !key.startsWith(draftKey(accountKey, '')));
}

export function draftKey(accountKey: string, name: string): string {
  return `${drafts}${accountKey}.${name}`;
}
