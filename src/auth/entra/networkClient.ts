import {
  AuthError,
  BrowserAuthErrorCodes,
  type INetworkModule,
  type NetworkRequestOptions,
  type NetworkResponse,
} from '@azure/msal-browser';
import type { Fetch } from '../../http/timedFetch.ts';
import type { Identity } from '../../settings/settings.ts';
import { readClaims } from '../claims.ts';
import { type IdTokenFault, idTokenFaults } from '../faults.ts';
import { fieldsOf } from '../fields.ts';
import { idTokenFault } from '../idToken.ts';

const refusedCode = 'refused_id_token';

/** Thrown inside MSAL, which passes on errors of its own family only, and undoes subclasses. */
export function refusedIdToken(claim: IdTokenFault): AuthError {
  return new AuthError(
    refusedCode,
    '',
    `The ID token's ${claim} is not what was asked for.`,
    claim,
  );
}

/** The claim for which our check refused an ID token; null for every other error. */
export function refusedClaim(error: unknown): IdTokenFault | null {
  if (!(error instanceof AuthError) || error.errorCode !== refusedCode) return null;
  return idTokenFaults.find((claim) => claim === error.subError) ?? null;
}

/**
 * MSAL's way to the token endpoint. Two things differ from its own: an ID token that fails our
 * checks never reaches MSAL's cache, and a one-time code is posted once. MSAL's own client posts
 * it again when the answer was lost, and the second answer ("code not valid") hides the first.
 */
export function createNetworkClient(fetch: Fetch, identity: Identity): INetworkModule {
  return {
    sendGetRequestAsync: <T>(url: string, options?: NetworkRequestOptions) =>
      exchange<T>(fetch, url, { headers: options?.headers ?? {} }),
    sendPostRequestAsync: async <T>(url: string, options?: NetworkRequestOptions) => {
      const body = options?.body ?? '';
      const headers = options?.headers ?? {};
      const init = { method: 'POST', body, headers, redirect: 'error' } as const; // it holds the code
      const answer = await exchange<T>(fetch, url, init);
      const grant = new URLSearchParams(body).get('grant_type');
      if (answer.status === 200)
        checkIdToken(answer.body, identity, grant === 'authorization_code');
      return answer;
    },
  };
}

async function exchange<T>(
  fetch: Fetch,
  url: string,
  init: RequestInit,
): Promise<NetworkResponse<T>> {
  const response = await fetch(url, init).catch(() => {
    throw networkFault(
      navigator.onLine
        ? BrowserAuthErrorCodes.postRequestFailed
        : BrowserAuthErrorCodes.noNetworkConnectivity,
    );
  });
  const headers = Object.fromEntries(response.headers);
  return isBusy(response.status)
    ? { status: busyStatus(response), headers, body: busyBody as T }
    : { status: response.status, headers, body: (await readJson(response)) as T };
}

/**
 * By a status of a busy server MSAL refuses to ask again for as long as it says or, where it does
 * not, for a minute, in which "Try again" would do nothing though the authority is well. Nothing
 * here asks by itself over and over.
 */
function busyStatus({ status, headers }: Response): number {
  return headers.has('retry-after') ? status : 400;
}

/** The status tells that the authority is busy, whatever the body's words are. */
function isBusy(status: number): boolean {
  return status === 429 || status >= 500;
}

const busyBody = { error: 'temporarily_unavailable' };

/** Texts, where they are there (RFC 6749, 5.2): MSAL searches them, and breaks on anything else. */
const searched = ['error', 'error_description', 'suberror'];

async function readJson(response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => undefined);
  const said = fieldsOf(body);
  const isText = (name: string) => typeof (said.get(name) ?? '') === 'string';
  if (body !== undefined && searched.every(isText)) return body;
  throw networkFault(BrowserAuthErrorCodes.failedToParseResponse);
}

function networkFault(code: string): AuthError {
  return new AuthError(code, '');
}

/** The answer to a code must hold one (OpenID Connect Core 3.1.3.3), that to a renewal may. */
function checkIdToken(body: unknown, identity: Identity, fresh: boolean): void {
  const token = new Map(Object.entries(Object(body))).get('id_token');
  if (typeof token !== 'string') {
    if (fresh) throw refusedIdToken('malformed');
    return;
  }
  const claims = readClaims(token);
  const fault = claims ? idTokenFault(claims, identity, fresh) : 'malformed';
  if (fault) throw refusedIdToken(fault);
}
