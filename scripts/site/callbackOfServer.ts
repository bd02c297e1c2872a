import * as v from 'valibot';
import type { Handler } from '../../local/handler.ts';
import { askServer } from './askServer.ts';

const answer = v.object({ clientType: v.literal('confidential') });

/**
 * Where a real server takes a sign-in back that it runs itself: always at `/callback`.
 * @returns none in the public flow, and when it does not answer in time.
 */
export async function callbackOfServer(api: Handler): Promise<readonly string[]> {
  return v.is(answer, await askServer(api)) ? ['/callback'] : [];
}
