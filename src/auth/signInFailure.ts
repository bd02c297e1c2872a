import type { AppFault, IdTokenFault } from './faults.ts';

/**
 * Why a sign-in failed: plain data that survives a reload. Codes only: descriptions and addresses
 * of the authority's answers may hold personal data and are dropped where they come in.
 */
export type SignInFailure =
  | {
      readonly source: 'authority';
      /** OAuth's `error`. */
      readonly error: string;
      readonly suberror: string;
      /** AADSTS numbers. They explain and never decide. */
      readonly codes: readonly number[];
      readonly correlationId: string;
    }
  | {
      readonly source: 'library';
      /** MSAL's `errorCode`. */
      readonly code: string;
      readonly subError: string;
      readonly correlationId: string;
    }
  | { readonly source: 'id-token'; readonly claim: IdTokenFault }
  | { readonly source: 'app'; readonly fault: AppFault };

/** The message is safe to log: a failure holds codes only. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
  readonly failure: SignInFailure;

  constructor(failure: SignInFailure, cause?: unknown) {
    super(JSON.stringify(failure), { cause });
    this.failure = failure;
  }
}

export function appFailure(fault: AppFault): SignInFailure {
  return { source: 'app', fault };
}

/** The library of a flow did not arrive or did not start. */
export function asSignInFailed(error: unknown): SignInFailed {
  if (error instanceof SignInFailed) return error;
  const code = 'library_not_loaded';
  return new SignInFailed({ source: 'library', code, subError: '', correlationId: '' }, error);
}
