import type { Config } from '../config.ts';

/**
 * `/system/config/auth`: never a secret, never a scope, and `responseType` is always the default.
 * 1.6 also tells its key URLs and a SAML default; newer servers tell defaults of their sessions.
 */
export function authConfig(config: Config): Readonly<Record<string, unknown>> {
  const shared = {
    clientType: config.clientType,
    provider: config.provider,
    responseType: 'id_token',
    providerName: '',
    authority: config.authority,
    clientId: config.clientId,
    callbackUrl: config.callbackUrl,
    jwtPrincipalClaims: config.principalClaims,
    jwtPrincipalClaimsMapping: config.principalClaimsMapping,
    enableSelfSignup: config.enableSelfSignup,
  };
  return config.age === '1.6'
    ? { ...shared, ...sentBy16(config) }
    : { ...shared, ...sentNow(config) };
}

function sentBy16(config: Config) {
  return {
    publicKeyUrls: config.publicKeyUrls,
    samlConfiguration: {
      idp: {
        authorityUrl: 'http://localhost:8585/api/v1/saml/login',
        nameId: 'urn:oasis:names:tc:SAML:2.0:nameid-format:emailAddress',
      },
      debugMode: false,
    },
  };
}

function sentNow(config: Config) {
  return {
    tokenValidationAlgorithm: 'RS256',
    enableAutoRedirect: config.enableAutoRedirect,
    forceSecureSessionCookie: false,
    sessionExpiry: 604_800,
    maxActiveSessionsPerUser: 5,
  };
}

/** `/system/config/authorizer`: 1.6 tells everyone who the administrators are. */
export function authorizerConfig(config: Config): Readonly<Record<string, unknown>> {
  const { principalDomain } = config;
  if (config.age !== '1.6') return { principalDomain, useRolesFromProvider: false };
  return {
    className: 'org.openmetadata.service.security.DefaultAuthorizer',
    containerRequestFilter: 'org.openmetadata.service.security.JwtFilter',
    adminPrincipals: config.adminPrincipals,
    testPrincipals: [],
    allowedEmailRegistrationDomains: config.allowedRegistrationDomains,
    principalDomain,
    enforcePrincipalDomain: config.enforcePrincipalDomain,
    enableSecureSocketConnection: false,
    useRolesFromProvider: false,
  };
}
