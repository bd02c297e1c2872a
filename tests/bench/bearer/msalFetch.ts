import {
  type Configuration,
  loadExternalTokens,
  PublicClientApplication,
} from '@azure/msal-browser';
import type { Fetch } from '../../../src/http/timedFetch.ts';
import { identity, scopes } from '../peers/identity.ts';
import { createIdToken, encode } from './idToken.ts';

/** The usual pattern: `acquireTokenSilent` before each call, here with a token in MSAL's cache. */
export async function createMsalFetch(fetch: Fetch): Promise<Fetch> {
  const { clientId, authority } = identity;
  const knownAuthorities = [new URL(authority).host];
  const authorityMetadata = JSON.stringify({
    issuer: identity.issuer,
    authorization_endpoint: identity.authorizeEndpoint,
    token_endpoint: identity.tokenEndpoint,
    end_session_endpoint: identity.endSessionEndpoint,
    jwks_uri: identity.keysUri,
  });
  const configuration: Configuration = {
    auth: { clientId, authority, knownAuthorities, authorityMetadata, redirectUri: '/' },
    cache: { cacheLocation: 'sessionStorage' },
  };
  const account = await keepTokens(configuration);
  const application = new PublicClientApplication(configuration);
  await application.initialize();
  return async (input, init) => {
    const { idToken } = await application.acquireTokenSilent({ scopes, account });
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${idToken}`);
    return fetch(input, { ...init, headers });
  };
}

async function keepTokens(configuration: Configuration) {
  const expiresIn = 3_600;
  const { account } = await loadExternalTokens(
    configuration,
    { scopes, authority: identity.authority },
    {
      id_token: createIdToken(expiresIn * 1000),
      access_token: createIdToken(expiresIn * 1000),
      refresh_token: 'none',
      token_type: 'Bearer',
      scope: scopes.join(' '),
      expires_in: expiresIn,
      client_info: encode({ uid: 'ada', utid: 'tenant' }),
    },
    { expiresOn: Math.floor(Date.now() / 1000) + expiresIn },
  );
  return account;
}
