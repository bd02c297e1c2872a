import { type Fetch, timedFetch } from '../../http/timedFetch.ts';
import type { EntraSettings } from '../../settings/settings.ts';
import type { Flow } from '../flow.ts';
import { purgeTokens } from '../purgeTokens.ts';
import { readAnyRecord } from '../sessionRecord.ts';
import type { EntraClient } from './entraClient.ts';

/** MSAL, for as long as it is not needed. */
export interface EntraLoader {
  /** Loaded once and only when it is needed: a reload with a valid token goes on without it. */
  readonly load: () => Promise<EntraClient>;
  /** Without it, where all is as it should be: MSAL stores the answer when it is loaded. */
  readonly finish: Flow['finish'];
}

const tokenLimitMs = 30_000;

export function loadEntraClient(settings: EntraSettings, fetch: Fetch): EntraLoader {
  const timed = timedFetch(fetch, tokenLimitMs);
  let loading: Promise<EntraClient> | null = null;
  let store: (client: EntraClient) => Promise<void> = async () => {};
  const load = () => {
    loading ??= import('./createEntraClient.ts')
      .then((msal) => msal.createEntraClient(settings, timed))
      .then(async (client) => {
        await store(client);
        return client;
      })
      .catch((error: unknown) => {
        loading = null; // a chunk that did not arrive may arrive at the next try
        throw error;
      });
    return loading;
  };
  const finish: Flow['finish'] = async (answer) => {
    const { redeem } = await import('./redeem.ts');
    const received = await redeem(answer, settings, timed);
    if (!received) return (await load()).finish(answer);
    const isItsSession = () => readAnyRecord()?.bearer.token === received.bearer.token;
    store = async (client) => {
      if (isItsSession()) await client.finish(answer).catch(() => {}); // to be renewed by a visit
      if (!isItsSession()) purgeTokens(); // it has ended meanwhile
    };
    return received;
  };
  return { load, finish };
}

/** Names client and authority: a session of another deployment is none. */
export function entraName({ identity }: EntraSettings): string {
  return `${identity.authority} ${identity.clientId}`;
}
