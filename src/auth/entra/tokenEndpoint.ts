import type { Identity } from '../../settings/settings.ts';

/** Where codes and refresh tokens are redeemed: told with the authority, or known of Entra's v2.0. */
export function tokenEndpoint({ authority, authorityMetadata }: Identity): string {
  return authorityMetadata?.token_endpoint ?? `${authority}/oauth2/v2.0/token`;
}
