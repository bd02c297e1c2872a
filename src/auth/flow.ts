import type { Account, TokenFacts } from './session.ts';
import type { SignInFailure } from './signInFailure.ts';

/** What stands in the Authorization header. */
export interface Bearer {
  readonly kind: TokenFacts['kind'];
  readonly token: string;
  /** Milliseconds since the epoch by this machine's clock. */
  readonly expiresAt: number;
  /** This long before its end it is renewed before it is used, ms. */
  readonly leadMs: number;
}

/** A minute; less for tokens that live for minutes, or each would be due when it arrives. */
export function leadOf(lifetimeMs: number): number {
  return Math.min(60_000, lifetimeMs / 4);
}

/**
 * Whether a token has to be renewed before it is used, by the clock alone.
 * @param leads How many times the usual lead counts.
 */
export function isDue({ expiresAt, leadMs }: Bearer, leads = 1): boolean {
  return Date.now() >= expiresAt - leads * leadMs;
}

/** What a sign-in or a renewal gave, already checked. */
export interface Received {
  readonly account: Account;
  readonly bearer: Bearer;
  /** The flow's own name for the account, to renew and to sign out with. */
  readonly handle: string;
  /** The authority's clock minus this machine's, ms; 0 when under a minute. */
  readonly clockOffsetMs: number;
}

/** What a renewal gave: what is not in it is as before. */
export type Renewed = Pick<Received, 'bearer'> & Partial<Received>;

/** How to ask the authority for a sign-in. */
export interface AuthorizeRequest {
  /** Random; comes back with the answer and names the return path. */
  readonly state: string;
  readonly prompt?: 'none' | 'login' | 'select_account';
  readonly loginHint?: string;
  /** A claims challenge to satisfy, as JSON. */
  readonly claims?: string;
}

/** What differs between the ways to sign in. All else of a session is shared. */
export interface Flow {
  /**
   * Redeems the authority's answer, given as the address held it, with its `#` or `?`.
   * @throws {SignInFailed}
   */
  readonly finish: (answer: string) => Promise<Received>;
  /** Fresh tokens without the person. @throws {RenewalFailed} with the verdict on what to do. */
  readonly renew: (handle: string, claims?: string) => Promise<Renewed>;
  /** Leaves the page. Settles only when that did not happen. @throws {SignInFailed} */
  readonly authorize: (request: AuthorizeRequest) => Promise<void>;
  /**
   * Reads what the authority needs to end its session, and returns the way there: by then this
   * tab's storage may be empty. Going there settles only when the page was not left.
   */
  readonly endSession: (handle: string) => () => Promise<void>;
}

/** What to do when a renewal failed. */
export type RenewalVerdict =
  | 'retry' // nothing is lost: keep the session and try again later
  | 'wait' // the authority asks for patience
  | 'redirect' // the authority has to see the person
  | 'ended' // the session was ended elsewhere: only a click of the person begins another
  | 'explain'; // going there would not help: show why

/** A renewal did not work. `verdict` says what to do, `failure` why. */
export class RenewalFailed extends Error {
  override readonly name = 'RenewalFailed';
  readonly verdict: RenewalVerdict;
  readonly failure: SignInFailure;
  /** What the authority wants to be asked with, as JSON; empty when it did not say. */
  readonly claims: string;

  constructor(verdict: RenewalVerdict, failure: SignInFailure, claims: string, cause: unknown) {
    super(`The session could not be renewed: ${verdict}.`, { cause });
    this.verdict = verdict;
    this.failure = failure;
    this.claims = claims;
  }
}
