import type { Facts } from '../../explanations/facts.ts';
import type { Settings } from '../../settings/settings.ts';

/** What an explanation may be filled with: this deployment's addresses and IDs, nobody's data. */
export function settingsFacts({
  identity,
  redirectUri,
  apiBaseUrl,
  openMetadataUrl,
}: Settings): Facts {
  return {
    redirectUri,
    apiBaseUrl,
    clientId: identity.clientId,
    authority: identity.authority,
    tenant: new URL(identity.authority).pathname.split('/')[1],
    origin: new URL(redirectUri).origin,
    openMetadataUrl: openMetadataUrl ?? undefined,
  };
}
