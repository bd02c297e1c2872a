import * as v from 'valibot';
import type { Handler } from '../../local/handler.ts';

const answer = v.object({ clientType: v.literal('confidential') });

/**
 * Where a real server takes a sign-in back that it runs itself: always at `/callback`.
 * @returns none in the public flow, and when it does not answer in time.
 */
export async function callbackOfServer(api: Handler): Promise<readonly string[]> {
  const url = 'http://localhost/api/v1/system/config/auth';
  try {
    const response = await api(new Request(url, { signal: AbortSignal.timeout(3_000) }));
    return v.safeParse(answer, await response.json()).success ? ['/callback'] : [];
  } catch {
    return [];
  }
}
