/** Entra's paths below a tenant. */
export function pathsOf(tenant: string) {
  return {
    authorize: `/${tenant}/oauth2/v2.0/authorize`,
    token: `/${tenant}/oauth2/v2.0/token`,
    logout: `/${tenant}/oauth2/v2.0/logout`,
    keys: `/${tenant}/discovery/v2.0/keys`,
    discovery: `/${tenant}/v2.0/.well-known/openid-configuration`,
    login: `/${tenant}/login`,
  } as const;
}

export function issuerOf(origin: string, tenant: string): string {
  return `${origin}/${tenant}/v2.0`;
}

/**
 * The discovery document, as Entra's. It is what the app is given as `authorityMetadata`: MSAL
 * demands https of the authority's name and takes any scheme for the endpoints.
 */
export function discoveryDocument(origin: string, tenant: string) {
  const paths = pathsOf(tenant);
  return {
    token_endpoint: origin + paths.token,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    jwks_uri: origin + paths.keys,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: issuerOf(origin, tenant),
    request_uri_parameter_supported: false,
    authorization_endpoint: origin + paths.authorize,
    http_logout_supported: true,
    end_session_endpoint: origin + paths.logout,
    claims_supported: [
      'sub',
      'iss',
      'aud',
      'exp',
      'iat',
      'nonce',
      'preferred_username',
      'name',
      'tid',
      'ver',
      'email',
    ],
  };
}
