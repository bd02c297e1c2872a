import { isRedirect } from './isRedirect.ts';

/**
 * Whether `auth/login` failed for the session that is there, not for the server: older ones renew it
 * first, and where Microsoft refuses that, they fail each time, in HTML, until the session has ended.
 */
export async function isStuck(response: Response): Promise<boolean> {
  if (isRedirect(response) || !response.ok) return false;
  const text = await response.clone().text();
  return /invalid_grant|interaction_required/.test(text);
}
