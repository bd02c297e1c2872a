/** Who can mend a failure. `nobody`: it passes by itself. */
export type Mender = 'you' | 'entra-admin' | 'openmetadata-admin' | 'app-admin' | 'nobody';

/** The menders' names on screen, in the doctor's output and in the docs. */
export const menderNames: Readonly<Record<Mender, string>> = {
  you: 'You',
  'entra-admin': 'Your Microsoft Entra administrator',
  'openmetadata-admin': 'The administrator of OpenMetadata',
  'app-admin': 'The administrator of this app',
  nobody: 'Nobody needs to: it passes by itself',
};

/**
 * A way on that a page offers, most helpful first.
 * - `try-again`: repeat what failed, the sign-in or the request
 * - `use-another-account`: sign in with `prompt=select_account` and no hint
 * - `sign-in`: the sign-in page at the address that was asked for
 * - `create-account`: the self sign-up page
 * - `reload`: load the whole app anew
 * - `home`: the home page
 */
export type Way =
  | 'try-again'
  | 'use-another-account'
  | 'sign-in'
  | 'create-account'
  | 'reload'
  | 'home';

/**
 * What people read. These are constants of this project: nothing of a failure's own text is ever in
 * them. `{name}` stands for a fact that `fill` puts in.
 */
export interface ExplanationText {
  /** What happened, as a heading. */
  readonly title: string;
  /** What happened, in one or two plain sentences. */
  readonly happened: string;
  /** What to do, one step each, in order. Holds at least one step. */
  readonly cure: readonly string[];
}

/** What a failure means, in English. */
export interface Explanation extends ExplanationText {
  /** Stable, kebab-case, unique: an anchor in the docs, a name in reports and in other languages. */
  readonly id: string;
  readonly mender: Mender;
  readonly ways: readonly Way[];
  /** The codes by which it is known: `AADSTS…`, OAuth `error` or `suberror`, MSAL's `errorCode`. */
  readonly codes?: readonly string[];
}
