import { numberField, parseFields, textField } from './fields.ts';
import { isReturnPath } from './returnPath.ts';
import { readKey, removeKeys, writeKey } from './tabStorage.ts';

/** Where a sign-in goes on afterwards, kept in this tab and bound to the request's `state`. */

const prefix = 'session.return.';
const lifetimeMs = 15 * 60_000;

/** A visit to the authority, as this tab remembers it. */
export interface Outing {
  /** Where to go on afterwards; null when too much time has passed. */
  readonly path: string | null;
  /** Whether the app went to the authority by itself, without a click. */
  readonly automatic: boolean;
  /** Whose session is to be renewed: nobody else's sign-in will do. Null: anybody's. */
  readonly expects: string | null;
  /** When the page was left, ms since the epoch. */
  readonly keptAt: number;
  /** The last sign-out that was known then: a later one calls an automatic visit off. */
  readonly signedOutAt: number;
}

/**
 * @param state The random value that the authority will send back.
 * @returns whether it was stored: the tab's storage may be full.
 */
export function keepOuting(state: string, outing: Outing): boolean {
  return writeKey(prefix + state, JSON.stringify(outing));
}

/**
 * Takes back what was kept under `state`, once: all others are dropped with it. The path is good
 * for 15 minutes.
 * @returns null when this tab never gave that state, or has used it.
 */
export function takeOuting(state: string): Outing | null {
  const outing = readOuting(state);
  purgeOutings();
  return outing;
}

/** Whatever this tab left the page for: its answer is none any more. */
export function purgeOutings(): void {
  removeKeys((key) => key.startsWith(prefix));
}

/** The same without using it up. */
export function readOuting(state: string): Outing | null {
  const fields = parseFields(readKey(prefix + state));
  const keptAt = numberField(fields, 'keptAt');
  if (keptAt === null) return null;
  const isInTime = Math.abs(Date.now() - keptAt) < lifetimeMs;
  const path = textField(fields, 'path');
  return {
    path: isInTime && isReturnPath(path) ? path : null,
    automatic: fields.get('automatic') === true,
    expects: textField(fields, 'expects'),
    keptAt,
    signedOutAt: numberField(fields, 'signedOutAt') ?? 0,
  };
}
