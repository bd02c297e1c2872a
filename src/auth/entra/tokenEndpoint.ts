import type { Identity } from '../../settings/settings.ts';

/**
 * Where codes and refresh tokens are redeemed: told with the authority, or known of Entra's v2.0.
 * Null where MSAL has to ask the authority for it.
 */
export function tokenEndpoint(identity: Identity): string | null {
  const { authority, authorityMetadata, protocolMode } = identity;
  if (authorityMetadata) return authorityMetadata.token_endpoint;
  return protocolMode === 'AAD' ? `${authority}/oauth2/v2.0/token` : null;
}
