import { parseFields, textField } from '../fields.ts';
import { RenewalFailed, type RenewalVerdict } from '../flow.ts';
import { appFailure } from '../signInFailure.ts';
import { isRedirect } from './isRedirect.ts';

/**
 * The token in an answer of `auth/refresh`. Servers of different ages count `expiryDuration` from
 * different moments, so nothing but the token itself tells when it ends.
 * @throws {RenewalFailed}
 */
export async function readRenewal(response: Response): Promise<string> {
  const body = isRedirect(response) ? '' : await response.text().catch(() => '');
  const token = response.ok && textField(parseFields(body), 'accessToken');
  if (token) return token;
  throw renewalFailed(verdictOn(response, body));
}

export function renewalFailed(verdict: RenewalVerdict, cause?: unknown): RenewalFailed {
  return new RenewalFailed(verdict, appFailure('server-sign-in-failed'), '', cause);
}

/** A status of 200 proves nothing: older servers tell errors so, in HTML, and so do proxies. */
function verdictOn(response: Response, body: string): RenewalVerdict {
  const { status, ok } = response;
  if (isRedirect(response)) return 'redirect'; // an older server without a session, or a refresh token
  if (status === 429 || status >= 500) return 'wait';
  if (ok) return /Failed in Auth/i.test(body) ? 'redirect' : 'retry';
  if (status !== 401) return 'explain';
  return /no refresh token/i.test(body) ? 'redirect' : 'ended';
}
