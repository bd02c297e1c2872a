import { readApiError } from '../http/readApiError.ts';

/**
 * Whether another token could change this answer: the token is expired, or the server does not
 * know its signing key (401, or 500 on servers before 1.10), or has ended the session that it is of.
 * Every other refusal stays what it is.
 */
export async function worthARenewal(response: Response): Promise<boolean> {
  if (response.status !== 401 && response.status !== 500) return false;
  const { serverMessage } = await readApiError(response.clone(), '', '');
  const message = serverMessage ?? '';
  const unknownKey = /signing key not found|SigningKeyNotFound|keyID doesn't match/i.test(message);
  return unknownKey || (response.status === 401 && /^Expired token|Invalid session/.test(message));
}
