import type { Facts } from '../../explanations/facts.ts';
import type { Settings } from '../../settings/settings.ts';

/** What an explanation may be filled with: this deployment's addresses and IDs, nobody's data. */
export function settingsFacts({
  identity,
  server,
  redirectUri,
  apiBaseUrl,
  openMetadataUrl,
}: Settings): Facts {
  const { clientId, authority } = identity ?? server;
  return {
    redirectUri,
    apiBaseUrl,
    clientId,
    authority,
    tenant: authority.split('/')[3],
    origin: new URL(redirectUri).origin,
    openMetadataUrl: openMetadataUrl ?? undefined,
  };
}
