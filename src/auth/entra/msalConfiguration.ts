import { type Configuration, LogLevel } from '@azure/msal-browser';
import type { Fetch } from '../../http/timedFetch.ts';
import { isMicrosoftAuthority } from '../../settings/microsoftHosts.ts';
import type { EntraSettings, Identity } from '../../settings/settings.ts';
import { stateOf } from '../arrival.ts';
import { readOuting } from '../keptOuting.ts';
import { readKey } from '../tabStorage.ts';
import { keepExchange } from './exchange.ts';
import { createNetworkClient } from './networkClient.ts';
import { tokenEndpoint } from './tokenEndpoint.ts';

/** MSAL's configuration for this deployment. @param fetch With a time limit of its own. */
export function msalConfiguration(settings: EntraSettings, fetch: Fetch): Configuration {
  const { identity, redirectUri, scopes } = settings;
  const { clientId, authority, authorityMetadata, protocolMode } = identity;
  const ours = !isMicrosoftAuthority(authority);
  return {
    auth: {
      clientId,
      authority,
      redirectUri,
      postLogoutRedirectUri: redirectUri, // Entra comes back to registered addresses only
      onRedirectNavigate: (url) => mayLeave(url) && noteExchange(url, identity),
      clientCapabilities: scopes.length > 0 ? ['CP1'] : [], // challenges exist for access tokens only
      ...(ours ? { knownAuthorities: [new URL(authority).host] } : {}),
      ...(authorityMetadata
        ? {
            authorityMetadata: JSON.stringify(authorityMetadata),
            OIDCOptions: { defaultScopes: defaultScopes(identity) },
          }
        : {}),
    },
    cache: { cacheLocation: 'sessionStorage' },
    system: {
      protocolMode,
      allowPlatformBroker: false,
      allowRedirectInIframe: false,
      networkClient: createNetworkClient(fetch, identity),
      loggerOptions: {
        logLevel: LogLevel.Error,
        piiLoggingEnabled: false,
        loggerCallback: () => {}, // what matters comes back as an error
      },
    },
  };
}

/** A visit to the authority that a sign-out has called off meanwhile is not made. */
function mayLeave(url: string): boolean {
  const { searchParams } = new URL(url);
  return !searchParams.has('code_challenge') || readOuting(stateOf(`#${searchParams}`)) !== null;
}

/**
 * MSAL keeps the verifier for itself, in the tab. Where it is not found, or nobody but MSAL knows
 * where codes are redeemed, the way back goes by MSAL alone.
 */
function noteExchange(url: string, identity: Identity): void {
  const verifier = readKey(`msal.${identity.clientId}.code.verifier`);
  const endpoint = tokenEndpoint(identity);
  if (verifier && endpoint) keepExchange(url, endpoint, atob(verifier));
}

/** MSAL adds these to every request. Some authorities refuse `offline_access`: then it stays out. */
export function defaultScopes({ authorityMetadata }: Identity): string[] {
  const known = authorityMetadata?.scopes_supported;
  const renews = known?.includes('offline_access') ?? true;
  return ['openid', 'profile', 'email', ...(renews ? ['offline_access'] : [])];
}
