import type { ServerFacts } from '../../src/settings/serverFacts.ts';

export const tenantRoot = 'https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555';
export const clientId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';

/** An OpenMetadata server with Azure SSO. */
export const azureServer: ServerFacts = {
  version: { text: '2.0.7', major: 2, minor: 0 },
  provider: 'azure',
  clientType: 'public',
  clientId,
  authority: tenantRoot,
  callbackUrl: 'https://openmetadata.example.com/callback',
  enableSelfSignup: true,
  enableAutoRedirect: false,
  jwtPrincipalClaims: ['email', 'preferred_username', 'sub'],
  jwtPrincipalClaimsMapping: [],
};

/** The discovery document of a provider that is not Microsoft. */
export const metadata = {
  issuer: 'https://idp.example.com/realms/main',
  authorization_endpoint: 'https://idp.example.com/realms/main/auth',
  token_endpoint: 'https://idp.example.com/realms/main/token',
  jwks_uri: 'https://idp.example.com/realms/main/certs',
};
