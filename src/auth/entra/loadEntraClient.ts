import type { Fetch } from '../../http/timedFetch.ts';
import type { EntraSettings } from '../../settings/settings.ts';
import type { EntraClient } from './entraClient.ts';

/** MSAL, loaded once and only when it is needed: a reload with a valid token goes on without it. */
export function loadEntraClient(settings: EntraSettings, fetch: Fetch): () => Promise<EntraClient> {
  let loading: Promise<EntraClient> | null = null;
  return () => {
    loading ??= import('./createEntraClient.ts')
      .then((msal) => msal.createEntraClient(settings, fetch))
      .catch((error: unknown) => {
        loading = null; // a chunk that did not arrive may arrive at the next try
        throw error;
      });
    return loading;
  };
}

/** Names client and authority: a session of another deployment is none. */
export function entraName({ identity }: EntraSettings): string {
  return `${identity.authority} ${identity.clientId}`;
}
