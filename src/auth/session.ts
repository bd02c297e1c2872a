import type { SignInFailure } from './signInFailure.ts';

/** Who is signed in, as the authority's ID token says it. Roles here are for display only. */
export interface Account {
  /** Tells people apart: `tid.oid` at Entra, `iss sub` elsewhere. Never an e-mail address. */
  readonly key: string;
  readonly name: string;
  readonly username: string;
  /** Tenant ID; null at an authority that is not Entra. */
  readonly tenantId: string | null;
  /** Names this person's session at the authority. */
  readonly loginHint: string;
}

/** Facts about the token in force that a page may show. Never the token. */
export interface TokenFacts {
  readonly kind: 'ID token' | 'access token' | 'server token';
  /** Milliseconds since the epoch by this machine's clock. */
  readonly expiresAt: number;
  /** Milliseconds since the epoch at which the sign-in finished. */
  readonly signedInAt: number;
  /** How far the authority's clock is ahead of this machine's, in ms; 0 when under a minute. */
  readonly clockOffsetMs: number;
  /** Characters of the token: the server takes a request head of about 8 KiB. */
  readonly size: number;
  /** What the token says, for checks of the deployment; empty when it is no JWT. */
  readonly claims: ReadonlyMap<string, unknown>;
}

/** Why nobody is signed in. */
export type SignedOutReason =
  | 'never' // nobody has signed in here yet
  | 'signed-out' // by the button, in this tab
  | 'signed-out-here' // by the button, but the authority could not be told
  | 'signed-out-elsewhere' // by the button, in another tab
  | 'expired' // the authority wants to see the person again
  | 'idle' // no input for the time that the settings allow
  | 'limit' // the session's absolute lifetime is over
  | 'failed'; // a sign-in ended in an error

/** Why the session could not be renewed just now, though it is kept. */
export type Delay =
  | 'offline'
  | 'unreachable' // the authority gave no answer
  | 'busy'; // the authority asks for patience

export type SessionState =
  | {
      readonly status: 'signed-in';
      readonly account: Account;
      readonly token: TokenFacts;
      /** Null while renewing works. */
      readonly delay: Delay | null;
      /** When the session ends for want of input, ms since the epoch; null while that is far off. */
      readonly idleEndsAt: number | null;
    }
  | { readonly status: 'signed-out'; readonly reason: SignedOutReason };

/** The last sign-in that failed, and where the person wanted to go. Survives a reload. */
export interface FailedSignIn {
  readonly failure: SignInFailure;
  readonly returnTo: string;
}

export interface SignInOptions {
  /** Ask which account, instead of going on with the authority's own session. */
  readonly anotherAccount?: boolean;
  /** Where to go on afterwards: path, query and fragment. Default: the address bar. */
  readonly returnTo?: string;
}

/** What every page may know of a sign-in, whichever flow runs it. */
export interface Session {
  /**
   * Whether the app asks the authority itself: only then can it ask for another account, and end
   * the authority's own session at a sign-out.
   */
  readonly reachesAuthority: boolean;
  readonly getState: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** What the sign-in error page explains; null when nothing failed. */
  readonly lastFailure: () => FailedSignIn | null;
  /** Leaves the page for the authority. Settles only when that did not happen. */
  readonly signIn: (options?: SignInOptions) => Promise<void>;
  /**
   * For a protected page that somebody without a session has opened: leaves for the authority
   * where no click is needed, because another tab is signed in or the settings say so. Settles
   * when that did not happen.
   */
  readonly signInWithoutClick: () => Promise<void>;
  /** Ends the session here, in every tab, and at the authority. */
  readonly signOut: () => Promise<void>;
  /** The person is still there: counts as input, in every tab. */
  readonly stay: () => void;
}

/** Hands out the bearer. Only `api/` gets it; no page sees a token. */
export interface TokenSource {
  /**
   * A token that is valid now; renews it first when it is not.
   * @throws {SignInRequired} @throws {TokenDelayed}
   */
  readonly token: () => Promise<string>;
  /**
   * Another token than the one that was refused. One renewal serves all who ask at once.
   * @param claims What the API wants in the token, as JSON; asked for this once and never kept.
   * @throws {SignInRequired} @throws {TokenDelayed}
   */
  readonly replace: (refused: string, claims?: string) => Promise<string>;
}

/** Nobody is signed in (any more): no token can be had until the person signs in again. */
export class SignInRequired extends Error {
  override readonly name = 'SignInRequired';

  constructor() {
    super('Sign in to go on.');
  }
}

/** No token can be had just now. The session is kept: try again later. */
export class TokenDelayed extends Error {
  override readonly name = 'TokenDelayed';
  readonly delay: Delay;

  constructor(delay: Delay, cause?: unknown) {
    super(`The session can't be renewed just now: ${delay}.`, { cause });
    this.delay = delay;
  }
}
