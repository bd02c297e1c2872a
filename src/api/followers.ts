import * as v from 'valibot';
import type { Api } from './api.ts';

const changeSchema = v.object({ entityId: v.string() });

/**
 * Makes a user follow an asset, or no longer follow it; doing it twice changes nothing.
 * @param asset Its path below `/v1`: `/tables/<id>`.
 */
export async function setFollowing(
  api: Api,
  asset: string,
  userId: string,
  following: boolean,
): Promise<void> {
  if (following) await api.send('PUT', `${asset}/followers`, userId, changeSchema);
  else await api.send('DELETE', `${asset}/followers/${userId}`, undefined, changeSchema);
}
