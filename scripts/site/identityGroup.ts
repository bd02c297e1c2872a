import { discoveryDocument } from '../../local/identity/endpoints.ts';
import type { IdentityGroup } from './composeConfig.ts';
import type { AppRegistration } from './readRegistration.ts';

/**
 * The settings that lead the app to the local identity provider. MSAL demands https of the
 * authority's name and of nothing else, so the endpoints are where they are: on plain http.
 */
export function identityGroup({ origin, tenant, clientId }: AppRegistration): IdentityGroup {
  const { issuer, authorization_endpoint, token_endpoint, end_session_endpoint, jwks_uri } =
    discoveryDocument(origin, tenant);
  return {
    clientId,
    authority: `${origin.replace('http:', 'https:')}/${tenant}`,
    authorityMetadata: {
      issuer,
      authorization_endpoint,
      token_endpoint,
      end_session_endpoint,
      jwks_uri,
    },
    protocolMode: 'AAD',
  };
}
