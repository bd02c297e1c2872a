import { readChallenges } from '../http/challenges.ts';

/**
 * The claims that the API wants in the access token, as the JSON that the authority is asked with;
 * null when the answer asks for none, or not in a way that can be relied on.
 * @see Microsoft Entra: claims challenges and conditional access authentication context
 */
export function claimsChallenge({ status, headers }: Response): string | null {
  if (status !== 401) return null;
  const challenge = readChallenges(headers.get('www-authenticate') ?? '').find(
    ({ scheme, parameters }) =>
      scheme === 'bearer' && parameters.get('error') === 'insufficient_claims',
  );
  return readClaims(challenge?.parameters.get('claims') ?? '');
}

/** base64 or base64url of a JSON object. What was checked is what is sent, not what came. */
function readClaims(encoded: string): string | null {
  try {
    const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const claims: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const isObject = typeof claims === 'object' && claims !== null && !Array.isArray(claims);
    return isObject ? JSON.stringify(claims) : null;
  } catch {
    return null;
  }
}
