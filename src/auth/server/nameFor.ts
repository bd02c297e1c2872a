import type { Fetch } from '../../http/timedFetch.ts';
import { parseFields, textField } from '../fields.ts';
import { appFailure, SignInFailed } from '../signInFailure.ts';

/** The token is good, and its person is not: the pages meet the same answer, and explain it. */
const aboutThePerson: readonly number[] = [400, 404];

/**
 * Asks the server who its token is for: it alone can tell whether it has signed it, and the token
 * has no name to show. Empty when the server knows of none.
 * @throws {SignInFailed} when the server does not accept the token, or does not answer.
 */
export async function nameFor(token: string, fetch: Fetch, apiBaseUrl: string): Promise<string> {
  const headers = { Authorization: `Bearer ${token}` };
  const url = `${apiBaseUrl}/v1/users/loggedInUser`;
  const response = await fetch(url, { headers, redirect: 'error' }).catch((error: unknown) => {
    throw new SignInFailed(appFailure('server-unreachable'), error);
  });
  if (aboutThePerson.includes(response.status)) return '';
  if (!response.ok) throw new SignInFailed(appFailure('server-sign-in-failed'));
  const body = await response.text().catch(() => '');
  return textField(parseFields(body), 'displayName') ?? '';
}
