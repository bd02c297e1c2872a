import { AuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-browser';
import type { RenewalVerdict } from '../flow.ts';
import { appFailure, type SignInFailure } from '../signInFailure.ts';
import { refusedClaim } from './networkClient.ts';

/** Reads MSAL's errors into ours. Descriptions stay behind: they may hold personal data. */
export function toFailure(error: unknown): SignInFailure {
  const claim = refusedClaim(error);
  if (claim) return { source: 'id-token', claim };
  if (isQuota(error)) return appFailure('storage-full');
  if (!(error instanceof AuthError)) return library('unexpected', '', '');
  const { errorCode, subError } = error;
  const correlationId = correlationOf(error);
  const fromServer = error instanceof ServerError || error instanceof InteractionRequiredAuthError;
  return fromServer
    ? {
        source: 'authority',
        error: errorCode,
        suberror: subError,
        codes: codesOf(error),
        correlationId,
      }
    : library(errorCode, subError, correlationId);
}

function library(code: string, subError: string, correlationId: string): SignInFailure {
  return { source: 'library', code, subError, correlationId };
}

/** The authority's own where its text names one: by that it finds the sign-in in its log. */
function correlationOf({ errorMessage, correlationId }: AuthError): string {
  const guid = /Correlation ID: *([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})/i;
  return guid.exec(errorMessage)?.[1] ?? correlationId;
}

/** AADSTS numbers: `errorNo` when MSAL has it, else from the description, which is then dropped. */
function codesOf(error: AuthError): number[] {
  const found = [...error.errorMessage.matchAll(/AADSTS(\d+)/g)].map(([, digits]) =>
    Number(digits),
  );
  const { errorNo } = error as { errorNo?: string | number };
  const all = errorNo ? [Number(errorNo), ...found] : found;
  return [...new Set(all)].filter((code) => Number.isSafeInteger(code));
}

/** MSAL wraps what its storage throws, and wraps that again: the name is all that is sure. */
function isQuota(error: unknown): boolean {
  if (!(error instanceof DOMException || error instanceof Error)) return false;
  return error.name === 'QuotaExceededError' || error.name === 'CacheError';
}

/** The network client gives every 429 and 5xx this code. */
const busyCode = 'temporarily_unavailable';

/** MSAL's `errorCode`s by what follows from them. Whatever is not here has to be explained. */
const verdicts: ReadonlyArray<readonly [RenewalVerdict, readonly string[]]> = [
  [
    'retry',
    [
      'no_network_connectivity',
      'post_request_failed',
      'get_request_failed',
      'endpoints_resolution_error',
      'failed_to_parse_response',
      'network_error',
    ],
  ],
  ['wait', [busyCode, 'interaction_in_progress']],
  [
    'redirect',
    [
      'invalid_grant',
      'interaction_required',
      'login_required',
      'consent_required',
      'token_refresh_required',
      'no_account_error',
      'no_account_in_silent_request',
      'timed_out', // a frame that stayed silent
    ],
  ],
];

/** One place decides, by class and `errorCode` alone. */
export function classifyRenewal(error: unknown): RenewalVerdict {
  if (refusedClaim(error)) return 'explain';
  if (error instanceof InteractionRequiredAuthError) return 'redirect';
  if (!(error instanceof AuthError)) return isQuota(error) ? 'explain' : 'retry';
  const { errorCode } = error;
  // MSAL's own throttling throws the bare numbers of the answer that began it, or nothing.
  if (/^(?:\d+(?: \d+)*)?$/.test(errorCode)) return 'wait';
  return verdicts.find(([, codes]) => codes.includes(errorCode))?.[0] ?? 'explain';
}

/** What the authority wants to be asked with, as JSON; empty when it did not say. */
export function claimsOf(error: unknown): string {
  return error instanceof InteractionRequiredAuthError ? error.claims : '';
}

const lostCodes = ['post_request_failed', 'no_network_connectivity', 'failed_to_parse_response'];

/**
 * An exchange that broke off leaves a code that is used up, so no text about the code tells the
 * cause: say that the last step was lost.
 */
export function exchangeFailure(failure: SignInFailure): SignInFailure {
  const isLost =
    (failure.source === 'library' && lostCodes.includes(failure.code)) ||
    (failure.source === 'authority' &&
      (failure.error === busyCode ||
        (failure.error === 'invalid_grant' && failure.codes.length === 0)));
  return isLost ? appFailure('code-lost') : failure;
}
